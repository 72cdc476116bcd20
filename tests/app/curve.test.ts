import fc from "fast-check";
import { expect, test } from "vitest";
import { curveImage } from "@/app/_charts/curve";
import { spread } from "@/app/_charts/spread";

test("labels end up a line apart, inside the picture, in their order, and free ones stay where they are", () => {
  const places = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(places, (wanted) => {
      const moved = spread(wanted, 15, 200);
      const ends = wanted.map((place, index) => place + (moved[index] ?? 0));
      const order = wanted
        .map((_, index) => index)
        .sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
      for (const [rank, index] of order.entries()) {
        const [here, before] = [ends[index] ?? 0, ends[order[rank - 1] ?? -1]];
        expect(here).toBeGreaterThanOrEqual(0);
        expect(here).toBeLessThanOrEqual(200);
        // Rounded to whole pixels, two neighbours may lose one.
        if (before !== undefined) expect(here - before).toBeGreaterThanOrEqual(14);
      }
    }),
  );
  expect(spread([10, 100, 190], 15, 200)).toEqual([0, 0, 0]);
  expect(spread([100, 100], 15, 200).map(Math.abs)).toEqual([7, 8]);
});

const year = (months: number, total: number) =>
  Array.from({ length: 12 }, (_, index) => (index < months ? (total * (index + 1)) / 12 : null));
const textsOf = (image: string) =>
  [
    ...Buffer.from(image.split(",")[1] ?? "", "base64")
      .toString()
      .matchAll(/<text[^>]*translate\(([\d.]+) ([\d.]+)\)[^>]*>([^<]+)</g),
  ].map(([, x, y, text]) => ({ x: Number(x), y: Number(y), text }));

test.each([
  ["four lines that end at the same point in December", 12, 509, 509],
  ["a zone that has done nothing", 12, 0, 0],
  ["a plan far above what was done", 12, 509, 3],
])("%s are named without overlapping and within the width", (_, months, plan, done) => {
  const names = ["Plan", "Original plan", "Straight line", "Actual"];
  const image = curveImage(
    [
      { name: "Plan", look: "plan", points: year(12, plan) },
      { name: "Original plan", look: "original", points: year(12, plan) },
      { name: "Straight line", look: "straight", points: year(12, plan) },
      { name: "Actual", look: "done", points: year(months, done) },
    ],
    Array.from({ length: 12 }, (__, index) => `${index + 1}`),
    months,
    { width: 340, height: 220 },
  );
  const labels = textsOf(image).filter(({ text }) => names.includes(text ?? ""));
  expect(labels.length).toBe(4);
  const heights = labels.map(({ y }) => y).sort((a, b) => a - b);
  for (const [index, y] of heights.entries())
    if (index > 0) expect(y - (heights[index - 1] ?? 0)).toBeGreaterThanOrEqual(14);
  for (const { x, text } of labels) expect(x + (text?.length ?? 0) * 6.5).toBeLessThanOrEqual(340);
});
