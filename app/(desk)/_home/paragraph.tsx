import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { bulletinParagraph, type Piece } from "@/lib/domain/bulletin";
import type { Figures } from "@/lib/domain/figures";
import { type Period, yearOf } from "@/lib/domain/period";
import { registerHref } from "./addresses";
import styles from "./home.module.css";

type FigureName = Extract<Piece, { figure: unknown }>["figure"];

// The register's filter whose rows give the number; a sum or a share stands on all of them.
const filters: Partial<Record<FigureName, Record<string, string>>> = {
  started: { start: "started" },
  startRate: { category: "start" },
  achieved: { state: "achieved" },
};

/** The bulletin's paragraph on projects; every number opens its rows. Rule: section 12. */
export async function Paragraph({ figures, period }: { figures: Figures; period: Period }) {
  const [t, locale] = [await getTranslations("bulletin"), await getLocale()];
  const achieved = figures.states.achieved;
  const pieces = bulletinParagraph({ ...figures, year: yearOf(period), period, achieved }, locale);
  return (
    <section className={`panel ${styles.part}`} aria-labelledby="paragraph">
      <h2 id="paragraph">{t("title")}</h2>
      <p className={`no-print ${styles.note}`}>{t("note")}</p>
      <p className={styles.paragraph}>
        {pieces.map((piece) =>
          "figure" in piece ? (
            <Link key={piece.figure} href={registerHref(period, filters[piece.figure])} prefetch={false}>
              {piece.text}
            </Link>
          ) : (
            piece.text
          ),
        )}
      </p>
    </section>
  );
}
