import type { PresetId } from "./vocabulary";

/**
 * A yardstick for lights; stored, and every edit is a new version. Bounds are whole percent of the basis, or whole
 * 个百分点 for a gap. Red is tested first; `inclusive` counts the bound itself as yellow.
 * An own-plan preset turns green at `achievedAt`, and its days bound the overdue milestones. Rule: section 3, lights.
 */
export type Preset = {
  id: PresetId;
  version: number;
  basis: "own-plan" | "straight-line";
  measure: "ratio" | "gap";
  red: { below: number };
  yellow: { below: number; inclusive: boolean };
  achievedAt: number;
  behindAfterDays: number;
  redAfterDays: number;
  source: string;
};

const schedule = { achievedAt: 95, behindAfterDays: 15, redAfterDays: 30 };

/** The default: each project against its own plan. */
export const zonePreset: Preset = {
  id: "zone",
  version: 1,
  basis: "own-plan",
  measure: "ratio",
  red: { below: 60 },
  yellow: { below: 95, inclusive: false },
  ...schedule,
  source: "经开区",
};

/** Rule: section 3, the table of presets. */
export const shippedPresets: readonly Preset[] = [
  zonePreset,
  {
    id: "yinchuan",
    version: 1,
    basis: "straight-line",
    measure: "gap",
    red: { below: -30 },
    yellow: { below: -10, inclusive: true },
    ...schedule,
    source: "https://m.qlbk.net/news/3Ww4l7bw75.html",
  },
  {
    id: "wuhan",
    version: 1,
    basis: "straight-line",
    measure: "ratio",
    red: { below: 60 },
    yellow: { below: 80, inclusive: false },
    ...schedule,
    source: "https://gxhyy.yfsoft.com.cn/25400.html",
  },
  {
    id: "sanya",
    version: 1,
    basis: "straight-line",
    measure: "ratio",
    red: { below: 50 },
    yellow: { below: 100, inclusive: false },
    ...schedule,
    source: "https://news.hndaily.cn/html/2022-05/13/content_58470_14809063.htm",
  },
];

/** The newest stored version of a preset, or the shipped one. */
export const pickPreset = (presets: readonly Preset[], id: PresetId): Preset =>
  presets.filter((preset) => preset.id === id).toSorted((a, b) => b.version - a.version)[0] ??
  shippedPresets.find((preset) => preset.id === id) ??
  zonePreset;
