import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { DoubleTen } from "@/db/double-ten";
import { LaneCells } from "./lane-cells";
import { Panel } from "./panel";
import { ProjectCell } from "./project-cell";
import { ProposalRow } from "./proposal";
import type { TenRow } from "./rows";
import type { Scene } from "./scene";
import { SlotState } from "./slot-state";
import { UpcomingRow } from "./upcoming";

type Props = { row: TenRow; ten: DoubleTen; scene: Scene };

/** A slot: its own cells span the rows of its projects; below them proposals and the milestones that lie open. */
export async function SlotRows({ row, ten, scene }: Props) {
  const t = await getTranslations();
  const { slot, lanes, number, standing } = row;
  const [first, ...others] = lanes;
  const span = Math.max(1, lanes.length);
  const open = lanes.find(({ member }) => member.projectId === scene.view.open);
  // A slot for one big project bears its name; it is not said twice.
  const same = lanes.length === 1 && first?.member.name === slot?.title ? first : null;
  return (
    <tbody className="ten-slot" data-state={standing.state}>
      <tr>
        <td className="num ten-number" rowSpan={span}>
          {number}
        </td>
        <th scope="rowgroup" className="ten-title" rowSpan={span} colSpan={same ? 2 : 1}>
          {same ? (
            // The period in the query is not known to typed routes.
            <Link
              href={`/projects/${same.member.projectId}?period=${scene.period}` as Route}
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
              {same && (
                <>
                  {" "}
                  <ProjectCell lane={same} named={false} scene={scene} ten={ten} />
                </>
              )}
            </small>
          )}
        </th>
        {first && !same && (
          <td className="ten-project">
            <ProjectCell lane={first} named scene={scene} ten={ten} />
          </td>
        )}
        {!first && <td className="soft">{t("doubleTen.emptySlot")}</td>}
        <td className="ten-state" rowSpan={span}>
          <SlotState row={row} />
        </td>
        {first ? <LaneCells lane={first} scene={scene} /> : <td colSpan={3} />}
      </tr>
      {others.map((lane) => (
        <tr key={lane.member.id}>
          <td className="ten-project">
            <ProjectCell lane={lane} named scene={scene} ten={ten} />
          </td>
          <LaneCells lane={lane} scene={scene} />
        </tr>
      ))}
      {row.proposals.map((member) => (
        <ProposalRow key={member.id} member={member} row={row} scene={scene} />
      ))}
      {row.upcoming.map((member) => (
        <UpcomingRow key={member.id} member={member} row={row} scene={scene} />
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
