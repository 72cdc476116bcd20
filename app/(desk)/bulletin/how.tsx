import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Block, BulletinDocument } from "@/lib/bulletin/content";
import type { User } from "@/lib/policy";
import { figureHref, type Source } from "./addresses";
import styles from "./paper.module.css";

type Props = { blocks: readonly Block[]; document: BulletinDocument; source: Source; user: User };

/** How the numbers of a section come about: label, value, formula with its inputs, and the way to the rows. */
export async function How({ blocks, document, source, user }: Props) {
  const t = await getTranslations("bulletin");
  const keys = new Set(
    blocks.flatMap((block) =>
      block.kind === "paragraph" ? block.spans.flatMap(({ figure }) => figure ?? []) : [],
    ),
  );
  const figures = [...keys].flatMap((key) => {
    const figure = document.figures[key];
    return figure ? [{ key, ...figure }] : [];
  });
  if (figures.length === 0) return null;
  return (
    <details className={`${styles.how} no-print`}>
      <summary>{t("how", { count: `${figures.length}` })}</summary>
      <div className={styles.frame}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("figure")}</th>
              <th scope="col" className="num">
                {t("value")}
              </th>
              <th scope="col">{t("formula")}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ key, ...figure }) => (
              <tr key={key}>
                <th scope="row">{figure.label}</th>
                <td className="num">
                  <Link href={figureHref(source, key, figure, user)} prefetch={false}>
                    {figure.text}
                  </Link>
                </td>
                <td>{figure.how}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
