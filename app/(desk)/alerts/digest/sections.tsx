import { getTranslations } from "next-intl/server";
import type { DigestNames } from "@/app/_digest/names";
import type { Announcement } from "@/db/digests";
import { sectionOf } from "@/lib/domain/digest";
import { digestSections } from "@/lib/domain/vocabulary";
import type { AlertSpeaker } from "../words";
import style from "./digest.module.css";
import { Item } from "./item";

type Props = { rows: readonly Announcement[]; speaker: AlertSpeaker; names: DigestNames };

/** What was told, in its parts; good news is folded behind its count. */
export async function Sections({ rows, ...shared }: Props) {
  const t = await getTranslations("digest");
  const bySection = Map.groupBy(rows, sectionOf);
  return digestSections.map((section) => {
    const group = bySection.get(section);
    if (!group) return null;
    const list = <List rows={group} {...shared} />;
    return (
      <section key={section} id={section} className="panel" aria-labelledby={`${section}-title`}>
        <h2 id={`${section}-title`}>
          {t(`section.${section}`)} <span className="soft">{group.length}</span>
        </h2>
        {section === "cleared" ? (
          // On paper the count says enough.
          <details className="no-print">
            <summary>{t("showCleared", { count: group.length })}</summary>
            {list}
          </details>
        ) : (
          list
        )}
      </section>
    );
  });
}

function List({ rows, ...shared }: Props) {
  return (
    <ul className={style.items}>
      {rows.map((row) => (
        <Item key={row.id} row={row} {...shared} />
      ))}
    </ul>
  );
}

/** What was kept out: counted where everybody sees it, and open to whoever asks. */
export async function Held({
  held,
  quiet,
  ...shared
}: Omit<Props, "rows"> & Record<"held" | "quiet", readonly Announcement[]>) {
  const t = await getTranslations("digest");
  const groups = [
    ["mutedCount", held.filter((row) => row.held === "mute")],
    ["exemptCount", held.filter((row) => row.held === "exempt")],
    ["quietCount", quiet],
  ] as const;
  return groups.map(([key, rows]) =>
    rows.length === 0 ? null : (
      <details key={key} className="panel no-print">
        <summary>{t(key, { count: rows.length })}</summary>
        <List rows={rows} {...shared} />
      </details>
    ),
  );
}
