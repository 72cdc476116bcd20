import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/lib/query";
import { changedHref } from "./addresses";
import type { Recruitment } from "./load";
import styles from "./recruitment.module.css";

type Choice = { key: string; value: string | null; label: string; on: boolean };

/** How the numbers count: in words, and as two switches that stay in the address. */
export async function Calibre({ data, params }: { data: Recruitment; params: SearchParams }) {
  const t = await getTranslations("recruitment");
  const { view, scope } = data;
  const rules: Choice[] = (["exclusive", "inclusive"] as const).map((rule) => ({
    key: "rule",
    value: rule === "exclusive" ? null : rule,
    label: t(rule),
    on: view.rule === rule,
  }));
  const agreements: Choice[] = [false, true].map((framework) => ({
    key: "framework",
    value: framework ? "1" : null,
    label: t(framework ? "withFramework" : "withoutFramework"),
    on: view.framework === framework,
  }));
  const choices = (label: string, all: Choice[]) => (
    <nav className={styles.switch} aria-label={label}>
      <span className="soft">{label}</span>
      {all.map((one) => (
        <Link
          key={one.label}
          className="button"
          aria-current={one.on ? "true" : undefined}
          href={changedHref(params, { [one.key]: one.value })}
          prefetch={false}
          scroll={false}
        >
          {one.label}
        </Link>
      ))}
    </nav>
  );
  return (
    <div className={`${styles.calibre} no-print`}>
      {choices(t("ruleLabel"), rules)}
      {scope !== "none" && choices(t("frameworkLabel"), agreements)}
      {scope === "own" && view.framework && <span className="soft">{t("frameworkOwn")}</span>}
    </div>
  );
}
