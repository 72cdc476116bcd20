import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import type { DoubleTen } from "@/db/double-ten";
import { LaneCells } from "./lane-cells";
import { Panel } from "./panel";
import { ProposalRow } from "./proposal";
import type { TenRow } from "./rows";
import type { Scene } from "./scene";
import { SlotState } from "./slot-state";

type Props = { row: TenRow; ten: DoubleTen; scene: Scene };

/** A slot: its own cells span the rows of its projects; below them proposals and the milestones that lie open. */
export async function SlotRows({ row, ten, scene }: Props) {
  const t = await getTranslations();
  const { slot, lanes, number, standing, light } = row;
  const [first, ...others] = lanes;
  const span = Math.max(1, lanes.length);
  const open = lanes.find(({ member }) => member.projectId === scene.view.open);
  const same = lanes.length === 1 && first?.member.name === slot?.title;
  return (
    <tbody className="ten-slot" data-state={standing.state}>
      <tr>
        <td className="num ten-number" rowSpan={span}>
          {number}
        </td>
        <th scope="rowgroup" className="ten-title" rowSpan={span}>
          {same && first ? (
            // The period in the query is not known to typed routes.
            <Link
              href={`/projects/${first.member.projectId}?period=${scene.period}` as Route}
              prefetch={false}
            >
              {slot?.title}
            </Link>
          ) : (
            (slot?.title ?? t("doubleTen.vacant"))
          )}
          {slot && (
            <small>
              {t(`slotKind.${slot.kind}`)} · {scene.department(slot.departmentId)}
            </small>
          )}
        </th>
        <td className="ten-state" rowSpan={span}>
          <SlotState standing={standing} />
          {lanes.length > 1 && (
            <small>
              {t("doubleTen.worst")} <LightMark light={light} label={t(`light.${light}`)} quiet />
            </small>
          )}
        </td>
        {first ? (
          <LaneCells lane={first} named={!same} scene={scene} ten={ten} />
        ) : (
          <td colSpan={4} className="soft">
            {t("doubleTen.emptySlot")}
          </td>
        )}
      </tr>
      {others.map((lane) => (
        <tr key={lane.member.id}>
          <LaneCells lane={lane} named scene={scene} ten={ten} />
        </tr>
      ))}
      {row.proposals.map((member) => (
        <ProposalRow key={member.id} member={member} row={row} scene={scene} />
      ))}
      {open && (
        <tr className="ten-open no-print">
          <td colSpan={7}>
            <Panel lane={open} scene={scene} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
