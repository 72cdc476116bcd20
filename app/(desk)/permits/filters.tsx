import { getTranslations } from "next-intl/server";
import { FilterForm } from "@/app/_ui/filter-form";
import { FilterSelect } from "@/app/_ui/filter-select";
import { permitFlows, permitStages, permitStates } from "@/lib/domain/vocabulary";
import type { SearchParams } from "@/lib/query";
import type { Desk } from "./load";
import { permitWords } from "./words";

const fields = ["department", "side", "stage", "step", "flow", "state", "responsible", "page"];

/** Lists of choices as a plain form, which works before any script does. */
export async function Filters({ desk, params }: { desk: Desk; params: SearchParams }) {
  const [t, states, flows, stages, words] = [
    await getTranslations("permits"),
    await getTranslations("permitState"),
    await getTranslations("permitFlow"),
    await getTranslations("permitStage"),
    await permitWords(),
  ];
  const { view, scope, templates } = desk;
  const offices = words.departments.map(({ id, name }) => [id, name] as const);
  const steps = (templates[0]?.steps ?? []).filter(({ event }) => !event);
  return (
    <FilterForm action="/permits" params={params} fields={fields}>
      <FilterSelect
        name="department"
        label={t("department")}
        all={t("everyDepartment")}
        everything="all"
        chosen={scope.handlerId ?? "all"}
        choices={offices}
      />
      <FilterSelect
        name="side"
        label={t("side")}
        all={t("sideOf.both")}
        everything="both"
        chosen={scope.side}
        choices={(["approving", "own"] as const).map((one) => [one, t(`sideOf.${one}`)])}
      />
      <FilterSelect
        name="stage"
        label={t("stage")}
        all={t("any")}
        chosen={view.stage[0] ?? ""}
        choices={permitStages.map((one) => [`${one}`, stages(`${one}`)])}
      />
      <FilterSelect
        name="step"
        label={t("step")}
        all={t("any")}
        chosen={view.step[0] ?? ""}
        choices={steps.map((step) => [step.code, words.stepOf(step)])}
      />
      <FilterSelect
        name="flow"
        label={t("flow")}
        all={t("any")}
        chosen={view.flow[0] ?? ""}
        choices={permitFlows.map((one) => [one, flows(one)])}
      />
      <FilterSelect
        name="state"
        label={t("state")}
        all={t("any")}
        chosen={view.state[0] ?? ""}
        choices={permitStates.map((one) => [one, states(one)])}
      />
      <FilterSelect
        name="responsible"
        label={t("responsible")}
        all={t("any")}
        chosen={view.responsible[0] ?? ""}
        choices={offices}
      />
      <noscript>
        <button type="submit" className="button">
          {t("filter")}
        </button>
      </noscript>
    </FilterForm>
  );
}
