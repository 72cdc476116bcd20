import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import { texts } from "@/app/(desk)/_home/texts";
import type { NamedPermits } from "@/db/permit-figures";
import type { Day } from "@/lib/domain/day";
import { handlerKey, type StepRow } from "@/lib/domain/permit-figures";
import { clockSides, type Light } from "@/lib/domain/vocabulary";
import { permitsHref } from "./addresses";
import style from "./figures.module.css";
import type { FigureWords } from "./words";

type Props = { rows: readonly StepRow<NamedPermits>[]; words: FigureWords; asOf: Day };

const lightOf = (remaining: number): Light => (remaining < 0 ? "red" : remaining <= 3 ? "yellow" : "green");

/** Steps of projects with their dates and the three clocks; each opens the permits of its project. */
export async function StepRows({ rows, words, asOf }: Props) {
  const [t, state] = [await getTranslations("permitFigures"), await getTranslations("permitState")];
  const left = (days: number) =>
    days < 0 ? t("overdue", texts({ days: -days })) : t("left", texts({ days }));
  return (
    <div className="table-frame">
      <table className={`table ${style.rows}`}>
        <thead>
          <tr>
            <th scope="col">{t("project")}</th>
            <th scope="col">{t("step")}</th>
            <th scope="col">{t("handler")}</th>
            <th scope="col">{t("state")}</th>
            {(["acceptedOn", "dueOn", "finishedOn"] as const).map((key) => (
              <th scope="col" key={key}>
                {t(`column.${key}`)}
              </th>
            ))}
            <th scope="col">{t("column.remaining")}</th>
            {clockSides.map((side) => (
              <th scope="col" className="num" key={side}>
                {t(`days.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ project, step }) => (
            <tr key={`${project.projectId} ${step.code}`} data-row>
              <th scope="row">
                <Link href={permitsHref(project.projectId)} prefetch={false}>
                  {project.name}
                </Link>
              </th>
              <td>{words.step(step.code)}</td>
              <td>{words.handler(handlerKey(step))}</td>
              <td>
                {state(step.state)}
                {step.promiseUntil && (
                  <div className={step.promiseUntil < asOf ? "alarm" : "soft"}>
                    {t(step.promiseUntil < asOf ? "promiseMissed" : "promiseUntil", {
                      day: step.promiseUntil,
                    })}
                  </div>
                )}
              </td>
              <td>{step.acceptedOn ?? "—"}</td>
              <td>{step.dueOn ?? "—"}</td>
              <td>{step.finishedOn ?? "—"}</td>
              <td>
                {step.remaining === null ? (
                  "—"
                ) : (
                  <LightMark light={lightOf(step.remaining)} label={left(step.remaining)} quiet />
                )}
              </td>
              {clockSides.map((side) => (
                <td className="num" key={side}>
                  {step.days[side]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
