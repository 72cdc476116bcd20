import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Pages } from "@/app/_ui/pages";
import { handlerKey, rowsBehind, type StepSet, threatened } from "@/lib/domain/permit-figures";
import { type PermitFiguresView, type ProjectSet, projectSets } from "@/lib/inputs/permit-figures-url";
import { figuresHref } from "./addresses";
import style from "./figures.module.css";
import type { Chosen } from "./load";
import { ThreatenedRows, UnknownRows, UnpermittedRows } from "./project-rows";
import { StepRows } from "./step-rows";
import type { FigureWords } from "./words";

const size = 100;
type Props = { chosen: Chosen; view: PermitFiguresView; words: FigureWords };

const isProjectSet = (show: string): show is ProjectSet => projectSets.some((one) => one === show);

/** The rows behind the number that the address names, under its name and with its count. */
export async function OpenRows({ chosen, view, words }: Props) {
  const { show, step, handler } = view;
  if (show === "none") return null;
  const t = await getTranslations("permitFigures");
  const only = [step && words.step(step), handler && words.handler(handler)].filter(Boolean);
  const found = isProjectSet(show)
    ? projectsBehind(show, chosen)
    : stepsBehind(show, { chosen, view, words });
  const from = (view.page - 1) * size;
  return (
    <section id="rows" className={`panel ${style.part}`} aria-labelledby="rows-title">
      <div className={style.rowsHead}>
        <h2 id="rows-title">
          {[t(`show.${show}`), ...only].join(" · ")}{" "}
          <span className="page-note" data-count={found.total}>
            {t(isProjectSet(show) ? "countProjects" : "countItems", { count: `${found.total}` })}
          </span>
        </h2>
        <Link className="button no-print" href={figuresHref(view)} prefetch={false} scroll={false}>
          {t("close")}
        </Link>
      </div>
      {found.total === 0 ? <p className="soft">{t("noRows")}</p> : found.table(from, from + size)}
      {found.total > size && (
        <Pages
          page={view.page}
          size={size}
          total={found.total}
          hrefOf={(page) => figuresHref(view, { show, step, handler, page })}
        />
      )}
    </section>
  );
}

function projectsBehind(show: ProjectSet, chosen: Chosen) {
  if (show === "threatened") {
    const rows = threatened(chosen.projects);
    return {
      total: rows.length,
      table: (a: number, b: number) => <ThreatenedRows rows={rows.slice(a, b)} />,
    };
  }
  if (show === "unpermitted") {
    const rows = chosen.unpermitted;
    return {
      total: rows.length,
      table: (a: number, b: number) => <UnpermittedRows rows={rows.slice(a, b)} />,
    };
  }
  const rows = chosen.projects.filter(({ start }) => start.kind === "unknown");
  return { total: rows.length, table: (a: number, b: number) => <UnknownRows rows={rows.slice(a, b)} /> };
}

function stepsBehind(show: StepSet, { chosen, view, words }: Props) {
  const within = chosen.rows
    .filter(({ step }) => view.step === null || step.code === view.step)
    .filter(({ step }) => view.handler === null || handlerKey(step) === view.handler);
  const rows = rowsBehind(show, within, chosen.asOf);
  return {
    total: rows.length,
    table: (a: number, b: number) => <StepRows rows={rows.slice(a, b)} words={words} asOf={chosen.asOf} />,
  };
}
