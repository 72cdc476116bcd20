import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { DigestNames } from "@/app/_digest/names";
import { Going } from "@/app/_ui/going";
import { isOf, sectionOf } from "@/lib/domain/digest";
import { href } from "@/lib/query";
import style from "./digest.module.css";
import type { LoadedDigest } from "./load";

type Props = { loaded: LoadedDigest; names: DigestNames; offices: readonly string[]; whole: boolean };

// The filters in the query are not known to typed routes.
const to = (day: string, department: string | null) =>
  href("/alerts/digest", {}, { day, department: department ?? "zone" }) as Route;

/** From digest to digest and from department to department; everything stands in the address. */
export async function Days({ loaded, names, offices, whole }: Props) {
  const t = await getTranslations("digest");
  const { digest, department, rows, days } = loaded;
  if (!digest) return null;
  // What is over is no work, so it is not counted here.
  const news = rows.filter((row) => row.held === null && sectionOf(row) !== "cleared");
  const count = (id: string | null) => news.filter((row) => isOf(row, id)).length;
  const shown = offices.filter((id) => id === department || rows.some((row) => isOf(row, id)));
  return (
    <nav className={`panel no-print ${style.days}`} aria-label={t("choose")}>
      <div className="line">
        {digest.before && (
          <Link className="button" href={to(digest.before, department)} prefetch={false}>
            {t("before", { day: digest.before })}
            <Going />
          </Link>
        )}
        {digest.after && (
          <Link className="button" href={to(digest.after, department)} prefetch={false}>
            {t("after", { day: digest.after })}
            <Going />
          </Link>
        )}
        <details className={style.all}>
          <summary>{t("allDays")}</summary>
          <ul>
            {days.map((one) => (
              <li key={one.id}>
                <Link
                  href={to(one.id, department)}
                  aria-current={one.id === digest.id ? "page" : undefined}
                  prefetch={false}
                >
                  {t("dayLine", { day: one.id, count: one.told, red: one.red })}
                  {!one.working && ` · ${t("dayOff")}`}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      </div>
      {whole && (
        <div className={style.offices}>
          {[null, ...shown].map((id) => (
            <Link
              key={id}
              className={id === department ? "button button-main" : "button"}
              aria-current={id === department ? "true" : undefined}
              href={to(digest.id, id)}
              prefetch={false}
            >
              {id === null ? t("zone") : names.office(id)} {count(id)}
              <Going />
            </Link>
          ))}
        </div>
      )}
    </nav>
  );
}
