import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ListMember } from "@/db/list-slots";
import { isReached } from "@/lib/domain/milestone";
import { can } from "@/lib/policy";
import { Decide } from "./decide";
import type { TenRow } from "./rows";
import type { Scene } from "./scene";

type Props = { member: ListMember; row: TenRow; scene: Scene };

/** 拟列入: who proposed which project and why; a head of the slot's department who did not propose it decides. */
export async function ProposalRow({ member, row, scene }: Props) {
  const t = await getTranslations();
  const { proposedBy, proposedOn, reason, version } = member.row;
  const may = row.slot !== null && can(scene.user, "list.confirm", row.slot);
  const own = proposedBy === scene.user.id;
  const replaced = row.slot?.members.find(({ id }) => id === member.substitution?.replaces);
  const counted = member.milestones.find(({ kind }) => kind === scene.milestone);
  return (
    <tr className="ten-proposal no-print" id={`proposal-${member.id}`}>
      <td colSpan={7}>
        <div className="line">
          <b>{t(replaced ? "doubleTen.proposal.substitution" : "doubleTen.proposal.title")}</b>
          <Link href={`/projects/${member.projectId}?period=${scene.period}` as Route} prefetch={false}>
            {member.name}
          </Link>
          {replaced && <span>{t("doubleTen.proposal.for", { name: replaced.name })}</span>}
          <span className="soft">
            {t("doubleTen.proposal.by", {
              who: scene.people.get(proposedBy ?? "") ?? "—",
              on: proposedOn ?? "—",
            })}
            {reason && ` · ${t("doubleTen.proposal.why", { reason })}`}
          </span>
        </div>
        {replaced && counted && isReached(counted, scene.today) && (
          <p className="ten-soon">
            {t("doubleTen.proposal.reached", {
              milestone: t(`milestone.${counted.kind}`),
              on: counted.actual ?? "—",
            })}
          </p>
        )}
        {may && own && <p className="soft">{t("doubleTen.proposal.own")}</p>}
        {may && !own && <Decide member={member.id} version={version} name={member.name} />}
      </td>
    </tr>
  );
}
