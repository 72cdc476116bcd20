import { getTranslations } from "next-intl/server";
import { FilterChips } from "@/app/_ui/filter-chips";
import { permitFilters } from "@/lib/inputs/permits-url";
import type { SearchParams } from "@/lib/query";
import { deskHref } from "./addresses";
import type { Desk } from "./load";
import { permitWords } from "./words";

async function chipsOf({ view, templates }: Desk) {
  const [t, states, flows, stages, words] = [
    await getTranslations("permits"),
    await getTranslations("permitState"),
    await getTranslations("permitFlow"),
    await getTranslations("permitStage"),
    await permitWords(),
  ];
  const named = (name: string, value: string) => t("chip", { name, value });
  const step = (code: string) => {
    const found = templates[0]?.steps.find((one) => one.code === code);
    return found ? words.stepOf(found) : code;
  };
  return [
    ...(view.q === "" ? [] : [{ key: "q", value: view.q, label: view.q }]),
    ...view.stage.map((one) => ({ key: "stage", value: one, label: named(t("stage"), stages(one)) })),
    ...view.step.map((one) => ({ key: "step", value: one, label: named(t("step"), step(one)) })),
    ...view.flow.map((one) => ({ key: "flow", value: one, label: named(t("flow"), flows(one)) })),
    ...view.state.map((one) => ({ key: "state", value: one, label: named(t("state"), states(one)) })),
    ...view.responsible.map((one) => ({
      key: "responsible",
      value: one,
      label: named(t("responsible"), words.departmentOf(one)),
    })),
  ];
}

/** The filters that are on; each can be taken away here, and all of them at once. */
export async function Chips({ desk, params }: { desk: Desk; params: SearchParams }) {
  const [t, chips] = [await getTranslations("permits"), await chipsOf(desk)];
  return (
    <FilterChips
      chips={chips}
      params={params}
      changed={(change) => deskHref(params, change)}
      cleared={deskHref(params, Object.fromEntries(permitFilters.map((key) => [key, null])))}
      words={{ remove: t("remove"), clear: t("clear") }}
    />
  );
}
