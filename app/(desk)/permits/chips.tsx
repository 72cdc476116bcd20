import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { permitFilters } from "@/lib/inputs/permits-url";
import { listOf, type SearchParams } from "@/lib/query";
import { deskHref } from "./addresses";
import type { Desk } from "./load";
import styles from "./permits.module.css";
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
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips}>
      {chips.map(({ key, value, label }) => {
        const left = listOf(params[key])
          .map(String)
          .filter((one) => one !== value && key !== "q");
        return (
          <li key={`${key} ${value}`}>
            <Link
              className={styles.chip}
              href={deskHref(params, { [key]: left })}
              prefetch={false}
              scroll={false}
            >
              {label}{" "}
              <span aria-hidden="true" className="no-print">
                ×
              </span>
              <span className="hidden-text">{t("remove")}</span>
            </Link>
          </li>
        );
      })}
      <li className="no-print">
        <Link
          href={deskHref(params, Object.fromEntries(permitFilters.map((key) => [key, null])))}
          prefetch={false}
          scroll={false}
        >
          {t("clear")}
        </Link>
      </li>
    </ul>
  );
}
