import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { texts } from "@/app/(desk)/_home/texts";
import { groupFigures, threatened } from "@/lib/domain/permit-figures";
import type { User } from "@/lib/policy";
import { figuresHref } from "./addresses";
import style from "./figures.module.css";
import { loadFigures } from "./load";

/** One line for the 成绩单: late steps and threatened starts, of a head's department or of the zone. */
export async function PermitLine({ user }: { user: User }) {
  const t = await getTranslations("permitFigures");
  const view = { department: null, flow: "all", show: "none", step: null, handler: null, page: 1 } as const;
  const loaded = await loadFigures(user, view, await businessDay());
  if ("uncovered" in loaded || loaded.chosen.projects.length === 0) return null;
  const { chosen } = loaded;
  const late = groupFigures(chosen.rows, chosen.asOf).count.late;
  return (
    <p className={`line no-print ${style.line}`}>
      <Link href={figuresHref(view)} prefetch={false}>
        {t("home.title")}
      </Link>
      <Link href={figuresHref(view, { show: "late" })} prefetch={false}>
        {t("home.late", texts({ count: late }))}
      </Link>
      <Link href={figuresHref(view, { show: "threatened" })} prefetch={false}>
        {t("home.threatened", texts({ count: threatened(chosen.projects).length }))}
      </Link>
    </p>
  );
}
