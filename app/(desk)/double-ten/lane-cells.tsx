import { LaneChart } from "./lane";
import { Next } from "./next";
import type { Lane } from "./rows";
import type { Scene } from "./scene";
import { Slips } from "./slips";

/** A project's dates: its milestones on the axis, the next one, and how far the counting one has slipped. */
export function LaneCells({ lane, scene }: { lane: Lane; scene: Scene }) {
  return (
    <>
      <td className="ten-axis-cell">
        <LaneChart lane={lane} scene={scene} />
      </td>
      <td className="ten-next">
        <Next lane={lane} asOf={scene.asOf} />
      </td>
      <td className="ten-slips">
        <Slips lane={lane} scene={scene} />
      </td>
    </>
  );
}
