import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { texts } from "@/app/(desk)/_home/texts";
import { groupFigures, threatened } from "@/lib/domain/permit-figures";
import { percentText } from "@/lib/domain/ratio";
import type { PermitFiguresView } from "@/lib/inputs/permit-figures-url";
import { can, type User } from "@/lib/policy";
import { figuresHref } from "./addresses";
import style from "./figures.module.css";
import type { Chosen } from "./load";

/** The numbers of all chosen projects; each opens its rows. */
export async function FigureCards(props: { user: User; chosen: Chosen; view: PermitFiguresView }) {
  const { user, chosen, view } = props;
  const t = await getTranslations("permitFigures");
  const { count } = groupFigures(chosen.rows, chosen.asOf);
  const late = threatened(chosen.projects);
  const unknown = chosen.projects.filter(({ start }) => start.kind === "unknown").length;
  const rate = percentText(count["approved-item"], count["due-item"]);
  const more = [
    ["waiting", count.waiting],
    ["soon", count.soon],
    ["promise-overdue", count["promise-overdue"]],
    ["open-item", count["open-item"]],
    ["unknown-start", unknown],
  ] as const;
  return (
    <>
      <div className="cards">
        <Card
          label={t("card.open")}
          value={`${count.open}`}
          unit={t("items")}
          note={t(
            "card.openNote",
            texts({ department: count.department, enterprise: count.enterprise, statutory: count.statutory }),
          )}
          href={figuresHref(view, { show: "open" })}
        />
        <Card
          label={t("card.late")}
          value={`${count.late}`}
          unit={t("items")}
          note={t("card.lateNote", texts({ count: count.soon }))}
          href={figuresHref(view, { show: "late" })}
          {...(count.late > 0 ? { tone: "red" as const } : {})}
        />
        <Card
          label={t("card.promise")}
          value={`${count.promise}`}
          unit={t("items")}
          note={t("card.promiseNote", texts({ count: count["promise-overdue"] }))}
          href={figuresHref(view, { show: "promise" })}
        />
        <Card
          label={t("card.joint")}
          value={rate === "—" ? rate : `${rate}%`}
          note={t("card.jointNote", texts({ done: count["approved-item"], due: count["due-item"] }))}
          href={figuresHref(view, { show: "approved-item" })}
        />
        <Card
          label={t("card.threatened")}
          value={`${late.length}`}
          unit={t("projects")}
          note={t("card.threatenedNote", texts({ days: late[0]?.start.late ?? 0, count: late.length }))}
          href={figuresHref(view, { show: "threatened" })}
          {...(late.length > 0 ? { tone: "red" as const } : {})}
        />
        {can(user, "unpermitted-start.view") && (
          <Card
            label={t("card.unpermitted")}
            value={`${chosen.unpermitted.length}`}
            unit={t("projects")}
            note={t("card.unpermittedNote")}
            href={figuresHref(view, { show: "unpermitted" })}
            {...(chosen.unpermitted.length > 0 ? { tone: "red" as const } : {})}
          />
        )}
      </div>
      <ul className={`no-print ${style.more}`}>
        {more.map(([show, number]) => (
          <li key={show}>
            {/* Rows stand on the same page. */}
            <Link href={figuresHref(view, { show })} prefetch={false}>
              {t("more", { what: t(`show.${show}`), count: `${number}` })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
