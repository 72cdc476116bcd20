import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { PermitSort } from "@/lib/inputs/permits-url";
import { type SearchParams, sortText } from "@/lib/query";
import { deskHref } from "./addresses";
import type { Desk } from "./load";
import styles from "./permits.module.css";
import { Row } from "./row";

const columns = ["name", "step", "state", "accepted", "due"] as const;

type Heading = { sort: PermitSort; label: string; desk: Desk; params: SearchParams };

function Sorted({ sort, label, desk, params }: Heading) {
  const { key, descending } = desk.view.sort;
  const on = key === sort;
  const next = sortText({ key: sort, descending: on && !descending });
  return (
    <th scope="col" aria-sort={on ? (descending ? "descending" : "ascending") : undefined}>
      <Link href={deskHref(params, { sort: next })} prefetch={false} scroll={false}>
        {label}
        {on && <span aria-hidden="true">{descending ? " ▼" : " ▲"}</span>}
      </Link>
    </th>
  );
}

/** The rows of a page. `tick` is whether this person may log for several at once. */
export async function DeskTable({ desk, params, may }: { desk: Desk; params: SearchParams; may: boolean }) {
  const t = await getTranslations("permits.column");
  const head = (sort: PermitSort & (typeof columns)[number]): ReactNode => (
    <Sorted key={sort} sort={sort} label={t(sort)} desk={desk} params={params} />
  );
  return (
    <div className={`table-frame ${styles.frame}`}>
      <table className={`table ${styles.table}`}>
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
