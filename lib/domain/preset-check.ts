import type { Preset } from "./preset";

/** The numbers of a preset that an administrator edits; the days and the share of an own-plan preset only there. */
export type PresetBounds = Pick<Preset, "achievedAt" | "behindAfterDays" | "redAfterDays"> & {
  red: number;
  yellow: number;
};

/** The bounds of a preset as they are edited. */
export const boundsOf = ({
  red,
  yellow,
  achievedAt,
  behindAfterDays,
  redAfterDays,
}: Preset): PresetBounds => ({
  red: red.below,
  yellow: yellow.below,
  achievedAt,
  behindAfterDays,
  redAfterDays,
});

/** The preset with other bounds. Under the own plan yellow ends where achieved begins. */
export const withBounds = (preset: Preset, bounds: PresetBounds): Preset => {
  const { red, yellow, ...days } = bounds;
  const below = preset.basis === "own-plan" ? bounds.achievedAt : yellow;
  return { ...preset, ...days, red: { below: red }, yellow: { ...preset.yellow, below } };
};

/** What is wrong with a preset, by field: red must lie below yellow, and no bound outside what it can be. */
export function checkPreset({ basis, measure, ...preset }: Preset): Record<string, string> {
  const bounds = boundsOf({ basis, measure, ...preset });
  const [least, most] = measure === "gap" ? [-100, 100] : [0, 200];
  const inside = (value: number, from: number, to: number) =>
    Number.isSafeInteger(value) && value >= from && value <= to;
  const wrong: Record<string, string> = {};
  if (!inside(bounds.red, least, most)) wrong.red = "preset.range";
  if (!inside(bounds.yellow, least, most))
    wrong[basis === "own-plan" ? "achievedAt" : "yellow"] = "preset.range";
  else if (bounds.red >= bounds.yellow) wrong.red ??= "preset.order";
  if (!inside(bounds.achievedAt, 1, 200)) wrong.achievedAt = "preset.range";
  if (!inside(bounds.behindAfterDays, 0, 365)) wrong.behindAfterDays = "preset.range";
  if (!inside(bounds.redAfterDays, 0, 365)) wrong.redAfterDays = "preset.range";
  else if (bounds.redAfterDays < bounds.behindAfterDays) wrong.redAfterDays ??= "preset.order";
  return wrong;
}
