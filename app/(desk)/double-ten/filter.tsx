import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { slotKinds } from "@/lib/domain/vocabulary";
import { toggleHref } from "@/lib/query";
import { axisSpans } from "@/lib/time-axis";
import type { TenRow } from "./rows";
import type { Scene } from "./scene";

type Props = { rows: readonly TenRow[]; shown: number; scene: Scene };

/** Chips by kind and department with their counts, the stretch of the axis, and what is filtered away. */
export async function Filter({ rows, shown, scene }: Props) {
  const t = await getTranslations();
  const { view, params, hrefOf, department } = scene;
  const count = (test: (row: TenRow) => boolean) => rows.filter(test).length;
  const departments = [...new Set(rows.flatMap(({ slot }) => slot?.departmentId ?? []))];
  const chips = [
    ...view.state.map((value) => ["state", value, t(`slotState.${value}`)] as const),
    ...view.kind.map((value) => ["kind", value, t(`slotKind.${value}`)] as const),
    ...view.department.map((value) => ["department", value, department(value)] as const),
  ];
  const toggle = (key: string, value: string, label: string, on: boolean, of: number | null) => (
    <Link
      key={value}
      className="ten-chip"
      aria-current={on ? "true" : undefined}
      // The filters in the query are not known to typed routes.
      href={toggleHref("/double-ten", params, key, value) as Route}
      prefetch={false}
      scroll={false}
    >
      {label}
      {of !== null && <span className="number soft"> {of}</span>}
    </Link>
  );
  return (
    <nav className="ten-filter no-print" aria-label={t("doubleTen.filter")}>
      <span className="ten-group">
        {slotKinds.map((kind) =>
          toggle(
            "kind",
            kind,
            t(`slotKind.${kind}`),
            view.kind.includes(kind),
            count(({ slot }) => slot?.kind === kind),
          ),
        )}
      </span>
      <details className="ten-departments" open={view.department.length > 0}>
        <summary>{t("doubleTen.byDepartment")}</summary>
        <span className="ten-group">
          {departments.map((id) =>
            toggle(
              "department",
              id,
              department(id),
              view.department.includes(id),
              count(({ slot }) => slot?.departmentId === id),
            ),
          )}
        </span>
      </details>
      {chips.length > 0 && (
        <span className="ten-group">
          <span className="soft">{t("doubleTen.matching", { count: shown })}</span>
          {chips.map(([key, value, label]) => (
            <Link
              key={`${key} ${value}`}
              className="ten-chip"
              href={toggleHref("/double-ten", params, key, value) as Route}
              prefetch={false}
              scroll={false}
            >
              {label} <span aria-hidden="true">×</span>
              <span className="hidden-text">{t("register.remove")}</span>
            </Link>
          ))}
          <Link
            href={hrefOf({ state: null, kind: null, department: null }) as Route}
            prefetch={false}
            scroll={false}
          >
            {t("register.clear")}
          </Link>
        </span>
      )}
      <span className="ten-group ten-spans">
        <span className="soft">{t("doubleTen.span")}</span>
        {axisSpans.map((span) => (
          <Link
            key={span}
            className="ten-chip"
            aria-current={view.span === span ? "true" : undefined}
            href={hrefOf({ span: span === "two" ? null : span }) as Route}
            prefetch={false}
            scroll={false}
          >
            {t(`doubleTen.spanOf.${span}`)}
          </Link>
        ))}
      </span>
    </nav>
  );
}
