import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { StepName } from "@/db/permit-figures";
import {
  type GroupFigures,
  groupBy,
  groupFigures,
  handlerKey,
  type StepSet,
} from "@/lib/domain/permit-figures";
import type { PermitFiguresView } from "@/lib/inputs/permit-figures-url";
import { figuresHref } from "./addresses";
import style from "./figures.module.css";
import type { Chosen } from "./load";
import type { FigureWords } from "./words";

type Props = { chosen: Chosen; view: PermitFiguresView; words: FigureWords };
type Row = { key: string; name: string; figures: GroupFigures; only: { step?: string; handler?: string } };

const counted = ["department", "enterprise", "statutory", "waiting", "late", "promise", "timed"] as const;
const spreads = ["department", "enterprise"] as const;

async function Groups(props: {
  id: string;
  title: string;
  head: string;
  rows: readonly Row[];
  view: Props["view"];
}) {
  const { id, title, head, rows, view } = props;
  const t = await getTranslations("permitFigures");
  const link = (number: number | null, show: StepSet, only: Row["only"]) =>
    number === null ? (
      "—"
    ) : (
      <Link href={figuresHref(view, { show, ...only })} prefetch={false}>
        {number}
      </Link>
    );
  return (
    <section className={style.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="table-frame">
        <table className={`table ${style.groups}`}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {head}
              </th>
              <th scope="colgroup" colSpan={3} className={style.over}>
                {t("sits")}
              </th>
              <th scope="col" rowSpan={2} className="num">
                {t("column.waiting")}
              </th>
              <th scope="col" rowSpan={2} className="num">
                {t("column.late")}
              </th>
              <th scope="col" rowSpan={2} className="num">
                {t("column.promise")}
              </th>
              <th scope="col" rowSpan={2} className="num">
                {t("column.timed")}
              </th>
              {spreads.map((side) => (
                <th key={side} scope="colgroup" colSpan={2} className={style.over}>
                  {t(`spread.${side}`)}
                </th>
              ))}
            </tr>
            <tr>
              {(["department", "enterprise", "statutory"] as const).map((side) => (
                <th key={side} scope="col" className="num">
                  {t(`column.${side}`)}
                </th>
              ))}
              {spreads.flatMap((side) =>
                (["median", "longest"] as const).map((key) => (
                  <th key={`${side} ${key}`} scope="col" className="num">
                    {t(key)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, figures, only }) => (
              <tr key={key} className={key === "" ? "total" : undefined} data-group={key}>
                <th scope="row">{name}</th>
                {counted.map((set) => (
                  <td key={set} className="num">
                    {figures.count[set] === 0 ? 0 : link(figures.count[set], set, only)}
                    {set === "late" && figures.count.late > 0 && (
                      <span className="alarm" aria-hidden="true">
                        {" "}
                        ■
                      </span>
                    )}
                  </td>
                ))}
                {spreads.flatMap((side) =>
                  (["median", "longest"] as const).map((of) => (
                    <td key={`${side} ${of}`} className="num">
                      {link(figures[side][of], "timed", only)}
                    </td>
                  )),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Where files sit by the department that handles them; what the 建设单位 does itself is a row of its own. */
export async function DepartmentGroups({ chosen, view, words }: Props) {
  const t = await getTranslations("permitFigures");
  const rows = groupBy(chosen.rows, ({ step }) => handlerKey(step), chosen.asOf).map(
    ({ key, figures }): Row => ({ key, name: words.handler(key), figures, only: { handler: key } }),
  );
  const total: Row = { key: "", name: t("total"), figures: groupFigures(chosen.rows, chosen.asOf), only: {} };
  return (
    <Groups
      id="by-department"
      title={t("byDepartment")}
      head={t("handler")}
      rows={[total, ...rows]}
      view={view}
    />
  );
}

/** Where files sit by step, in the order of the template. */
export async function StepGroups(props: Props & { names: ReadonlyMap<string, StepName> }) {
  const { chosen, view, words, names } = props;
  const t = await getTranslations("permitFigures");
  const place = (code: string) => names.get(code)?.position ?? names.size;
  const rows = groupBy(chosen.rows, ({ step }) => step.code, chosen.asOf)
    .toSorted((a, b) => place(a.key) - place(b.key))
    .map(({ key, figures }): Row => ({ key, name: words.step(key), figures, only: { step: key } }));
  return <Groups id="by-step" title={t("byStep")} head={t("step")} rows={rows} view={view} />;
}
