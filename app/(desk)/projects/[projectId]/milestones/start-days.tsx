import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { keptPermitPage } from "@/db/permit-page";
import type { ProjectHead } from "@/db/project-page";
import { store } from "@/db/store";
import { type Day, daysBetween } from "@/lib/domain/day";
import type { MilestoneFacts } from "@/lib/domain/milestone";
import type { Period } from "@/lib/domain/period";
import { startOf } from "@/lib/domain/start";
import { can, type User } from "@/lib/policy";
import { permitsFrom } from "../permits/addresses";
import { startDays } from "../permits/start-days";
import style from "../project.module.css";

type Props = {
  user: User;
  head: ProjectHead;
  start: MilestoneFacts | null;
  time: { period: Period; asOf: Day };
};

/** The three days of 开工, which of them counts, and works before the permit for who may know. Rule: section 4. */
export async function StartDays({ user, head, start, time }: Props) {
  const t = await getTranslations();
  const { file } = await keptPermitPage(store(), head.project.id);
  const days = startDays(file, head.project, start);
  const { list, late } = startOf(head.year.category, start ? [start] : [], time.asOf);
  const early =
    days.works !== null &&
    days.works <= time.asOf &&
    (days.permit === null || days.permit > days.works) &&
    can(user, "unpermitted-start.view", { departmentId: head.year.departmentId });
  const rows = [
    [t("nodes.works"), days.works, t("nodes.worksNote")],
    [t("nodes.permit"), days.permit, t("nodes.permitNote")],
    [t("nodes.ceremony"), days.ceremony, t("nodes.ceremonyNote")],
  ] as const;
  return (
    <section className="panel stack" aria-labelledby="start-days">
      <h2 id="start-days">{t("nodes.startTitle")}</h2>
      <dl className={style.facts}>
        <div>
          <dt>{t("nodes.planned")}</dt>
          <dd>
            {start?.baseline ?? "—"}
            {list && <span className="soft"> {t(`startList.${list}`)}</span>}
            {late && <span className="alarm"> {t("nodes.startedLate")}</span>}
          </dd>
        </div>
        {rows.map(([label, day, note]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {day ?? t("nodes.notYet")} <span className="soft">{note}</span>
            </dd>
          </div>
        ))}
      </dl>
      {early && days.works && (
        <p className="notice notice-red">
          {days.permit
            ? t("nodes.beforePermit", { days: daysBetween(days.works, days.permit) })
            : t("nodes.withoutPermit")}{" "}
          <Link href={permitsFrom(head.project.id, time.period)}>{t("nodes.openPermits")}</Link>
        </p>
      )}
    </section>
  );
}
