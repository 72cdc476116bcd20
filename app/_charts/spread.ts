/**
 * How far each of several labels must move so that neighbours are `gap` apart and all stay between 0 and `height`.
 * Labels keep their order and move as little as the room allows; equal ones keep the order they came in. In pixels.
 */
export function spread(places: readonly number[], gap: number, height: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => at(places, a) - at(places, b) || a - b);
  // Groups of labels that touch stand around the middle of where they wanted to be.
  const groups: { members: number[]; middle: number }[] = [];
  for (const index of order) {
    groups.push({ members: [index], middle: at(places, index) });
    for (let last = groups.at(-1), before = groups.at(-2); last && before; ) {
      if (top(last, gap, height) - bottom(before, gap, height) >= gap) break;
      const members = [...before.members, ...last.members];
      const middle = members.reduce((sum, one) => sum + at(places, one), 0) / members.length;
      groups.splice(-2, 2, { members, middle });
      [last, before] = [groups.at(-1), groups.at(-2)];
    }
  }
  const moved = places.map(() => 0);
  for (const group of groups)
    group.members.forEach((index, rank) => {
      moved[index] = Math.round(top(group, gap, height) + rank * gap - at(places, index));
    });
  return moved;
}

type Group = { members: number[]; middle: number };

const at = (places: readonly number[], index: number) => places[index] ?? 0;
const span = ({ members }: Group, gap: number) => (members.length - 1) * gap;
const top = (group: Group, gap: number, height: number) =>
  Math.max(0, Math.min(group.middle - span(group, gap) / 2, height - span(group, gap)));
const bottom = (group: Group, gap: number, height: number) => top(group, gap, height) + span(group, gap);
