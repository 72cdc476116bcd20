import { expect, test } from "vitest";
import { pickPreset, shippedPresets, zonePreset } from "@/lib/domain/preset";
import { presetIds } from "@/lib/domain/vocabulary";

test("every yardstick is shipped once, with its source", () => {
  expect(shippedPresets.map(({ id }) => id).toSorted()).toEqual([...presetIds].toSorted());
  expect(shippedPresets.every(({ source }) => source.length > 0)).toBe(true);
});

test("the newest version of a preset counts", () => {
  const edited = { ...zonePreset, version: 2, achievedAt: 90 };
  expect(pickPreset([edited, zonePreset], "zone")).toBe(edited);
  expect(pickPreset([zonePreset, edited], "zone")).toBe(edited);
});

test("a preset that was never stored is the shipped one", () => {
  expect(pickPreset([], "wuhan").red.below).toBe(60);
});

test("the zone's green bound is where its yellow ends", () => {
  expect(zonePreset.yellow).toEqual({ below: zonePreset.achievedAt, inclusive: false });
});
