import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ExportMenu } from "@/app/_ui/export-menu";
import { Pages } from "@/app/_ui/pages";
import type { PermitFiguresView } from "@/lib/inputs/permit-figures-url";
import { figuresHref } from "./addresses";
import { type Behind, behind } from "./behind";
import style from "./figures.module.css";
import type { Chosen } from "./load";
import { ThreatenedRows, UnknownRows, UnpermittedRows } from "./project-rows";
import { StepRows } from "./step-rows";
import type { FigureWords } from "./words";

const size = 100;
type Props = { chosen: Chosen; view: PermitFiguresView; words: FigureWords };

/** The rows behind the number that the address names, under its name and with its count. */
export async function OpenRows({ chosen, view, words }: Props) {
  const found = behind(chosen, view);
  if (!found) return null;
  const { step, handler } = view;
  const { show } = found;
  const t = await getTranslations("permitFigures");
  const only = [step && words.step(step), handler && words.handler(handler)].filter(Boolean);
  const total = found.rows.length;
  const from = (view.page - 1) * size;
  return (
    <section id="rows" className={`panel ${style.part}`} aria-labelledby="rows-title">
      <div className={style.rowsHead}>
        <h2 id="rows-title">
          {[t(`show.${show}`), ...only].join(" · ")}{" "}
          <span className="page-note" data-count={total}>
            {t(found.kind === "steps" ? "countItems" : "countProjects", { count: `${total}` })}
          </span>
        </h2>
        {total > 0 && <ExportMenu path="/permits/figures/export" />}
        <Link className="button no-print" href={figuresHref(view)} prefetch={false} scroll={false}>
          {t("close")}
        </Link>
      </div>
      {total === 0 ? (
        <p className="soft">{t("noRows")}</p>
      ) : (
        <Table found={found} from={from} words={words} chosen={chosen} />
      )}
      {total > size && (
        <Pages
          page={view.page}
          size={size}
          total={total}
          hrefOf={(page) => figuresHref(view, { show, step, handler, page })}
        />
      )}
    </section>
  );
}

type TableProps = { found: Behind; from: number; words: FigureWords; chosen: Chosen };

function Table({ found, from, words, chosen: { asOf } }: TableProps) {
  const to = from + size;
  switch (found.kind) {
    case "steps":
      return <StepRows rows={found.rows.slice(from, to)} words={words} asOf={asOf} />;
    case "threatened":
      return <ThreatenedRows rows={found.rows.slice(from, to)} />;
    case "unpermitted":
      return <UnpermittedRows rows={found.rows.slice(from, to)} />;
    default:
      return <UnknownRows rows={found.rows.slice(from, to)} />;
  }
}
