import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import cards from "@/app/_ui/card-table.module.css";
import { SortedHead } from "@/app/_ui/sorted-head";
import type { PermitSort } from "@/lib/inputs/permits-url";
import { type SearchParams, sortText } from "@/lib/query";
import { deskHref } from "./addresses";
import type { Desk } from "./load";
import styles from "./permits.module.css";
import { Row } from "./row";

const columns = ["name", "step", "state", "accepted", "due"] as const;

/** The rows of a page. `tick` is whether this person may log for several at once. */
export async function DeskTable({ desk, params, may }: { desk: Desk; params: SearchParams; may: boolean }) {
  const t = await getTranslations("permits.column");
  const head = (sort: PermitSort & (typeof columns)[number]): ReactNode => (
    <SortedHead
      key={sort}
      label={t(sort)}
      by={sort}
      sort={desk.view.sort}
      to={(next) => deskHref(params, { sort: sortText(next) })}
    />
  );
  return (
    <div className={`table-frame ${cards.frame} ${styles.frame}`}>
      <table className={`table ${cards.cards} ${styles.table}`}>
        <thead>
          <tr>
            {may && <td className="no-print" />}
            {columns.map(head)}
            <th scope="col">{t("left")}</th>
            <th scope="col">{t("since")}</th>
          </tr>
        </thead>
        <tbody>
          {desk.rows.map((row) => (
            <Row key={`${row.projectId} ${row.code}`} row={row} desk={desk} params={params} may={may} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
