import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ListMember } from "@/db/list-slots";
import { periodOfDay } from "@/lib/domain/period";
import type { TenRow } from "./rows";
import type { Scene } from "./scene";

type Props = { member: ListMember; row: TenRow; scene: Scene };

/** A project confirmed after the as-of day: it stands in its slot from then on, and not yet on this page. */
export async function UpcomingRow({ member, row, scene }: Props) {
  const t = await getTranslations("doubleTen.upcoming");
  const on = member.confirmedOn ?? scene.today;
  const replaced = row.slot?.members.find(({ id }) => id === member.substitution?.replaces);
  return (
    <tr className="ten-upcoming">
      <td colSpan={7} className="soft">
        {t(replaced ? "substitute" : "text", {
          on,
          name: member.name,
          replaced: replaced?.name ?? "—",
          asOf: scene.asOf,
        })}{" "}
        <Link
          className="ten-nodes no-print"
          href={scene.hrefOf({ period: periodOfDay(on) }) as Route}
          prefetch={false}
        >
          {t("look", { period: periodOfDay(on) })}
        </Link>
      </td>
    </tr>
  );
}
