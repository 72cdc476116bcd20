import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import type { DoubleTen } from "@/db/double-ten";
import { can } from "@/lib/policy";
import type { Lane } from "./rows";
import type { Scene } from "./scene";

type Props = { lane: Lane; named: boolean; scene: Scene; ten: DoubleTen };

/** A project in its slot: light, name, how many milestones it has reached (opens them), and whom it stands in for. */
export async function ProjectCell({ lane, named, scene, ten }: Props) {
  const t = await getTranslations();
  const { member, reached } = lane;
  const { light, projectId, substitution } = member;
  const open = scene.view.open === projectId;
  const mayEdit = can(scene.user, "milestone.edit", { departmentId: member.departmentId ?? "" });
  const replaced = ten.slots
    .flatMap(({ members }) => members)
    .find(({ id }) => id === substitution?.replaces);
  return (
    <>
      <LightMark light={light} label={t(`light.${light}`)} quiet />{" "}
      {named && (
        <>
          {/* The period in the query is not known to typed routes. */}
          <Link href={`/projects/${projectId}?period=${scene.period}` as Route} prefetch={false}>
            {member.name}
          </Link>{" "}
        </>
      )}
      <Link
        className="ten-nodes"
        href={scene.hrefOf({ open: open ? null : projectId }) as Route}
        prefetch={false}
        scroll={false}
        aria-expanded={open}
      >
        <span className="hidden-text">{t("doubleTen.nodesOf", { name: member.name })}</span>
        {t("doubleTen.nodes", { reached, all: member.milestones.length })}
        <span className="no-print">
          {mayEdit ? ` · ${t("doubleTen.update")}` : ""} <span aria-hidden="true">{open ? "▴" : "▾"}</span>
        </span>
      </Link>
      {substitution && (
        <details>
          <summary>{t("doubleTen.substitute", { name: replaced?.name ?? "—" })}</summary>
          <p className="soft">
            {t("doubleTen.substituted", {
              on: member.confirmedOn ?? "—",
              baseline: substitution.keptBaseline ?? "—",
              reason: substitution.reason,
            })}
          </p>
        </details>
      )}
    </>
  );
}
