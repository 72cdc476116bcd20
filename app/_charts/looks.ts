/** What a line of the year means; each look differs by weight and dash too, for a print in black and white. */
export type Look = "plan" | "original" | "done" | "straight" | "middle" | "edge" | "pace";
export type Ground = "paper" | "wall";

const shapes = {
  plan: { width: 2, type: "solid" },
  original: { width: 1.5, type: "dashed" },
  done: { width: 3, type: "solid" },
  straight: { width: 1.2, type: [2, 3] },
  middle: { width: 2, type: [6, 4] },
  edge: { width: 1, type: "solid" },
  pace: { width: 1.5, type: [2, 5] },
} as const;

// The words of a line keep a contrast of 4.5 on their ground, also where the line itself is lighter.
const colours = {
  paper: {
    line: { plan: "#5f6b78", original: "#8a96a3", done: "#1c4f82", straight: "#5f6b78" },
    estimate: { middle: "#1c4f82", edge: "#9db6cf", pace: "#7a5a2b" },
    word: { original: "#5f6b78", edge: "#3f6790" },
    axis: "#51606f",
    grid: "#dfe4e9",
    vertical: "#8a96a3",
    rim: "#fff",
    band: "rgba(28, 79, 130, 0.13)",
  },
  wall: {
    line: { plan: "#c3ccd6", original: "#8fa0b0", done: "#7cc0ff", straight: "#a9b6c3" },
    estimate: { middle: "#7cc0ff", edge: "#5b86ac", pace: "#e0b878" },
    word: { original: "#a9b6c3", edge: "#9cc4e8" },
    axis: "#a9b6c3",
    grid: "#24384c",
    vertical: "#6f8296",
    rim: "#0e1c2a",
    band: "rgba(124, 192, 255, 0.16)",
  },
} as const;

/** Lines, words and frame of a curve on white paper or on the dark wall display. */
export function looksOn(ground: Ground) {
  const { line, estimate, word, ...frame } = colours[ground];
  const colourOf: Record<Look, string> = { ...line, ...estimate };
  return {
    ...frame,
    lineOf: (look: Look) => ({ color: colourOf[look], ...shapes[look] }),
    wordOf: (look: Look) => ({ ...colourOf, ...word })[look],
  };
}
