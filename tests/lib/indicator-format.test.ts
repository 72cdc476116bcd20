import { expect, test } from "vitest";
import {
  barWidth,
  derivedCell,
  lineShare,
  lineValue,
  multipleText,
  pointsText,
  signedText,
  valueCell,
  withUnit,
} from "@/lib/indicator-format";
import { units } from "../support/indicators";

const trains = { unit: "班", decimals: 0 };

test("a value has its indicator's decimals, what is computed at least one, and nothing is a dash", () => {
  expect(valueCell(units(2000), trains)).toBe("2,000");
  expect(derivedCell(units(183.4444), trains)).toBe("183.4");
  expect(valueCell(null, trains)).toBe("—");
});

test("units follow the language: glued in Chinese, spaced in English, in brackets where they are money", () => {
  expect(withUnit("349", trains)).toBe("349班");
  expect(withUnit("349", { unit: "trains", decimals: 0 })).toBe("349 trains");
  expect(withUnit("247.4", { unit: "RMB 100 million", decimals: 1 })).toBe("247.4 (RMB 100 million)");
  expect(withUnit("20", { unit: "%", decimals: 1 })).toBe("20%");
  expect(withUnit("—", trains)).toBe("—");
});

test("a gap has a true minus or a plus, and a zero neither", () => {
  expect(pointsText(-75)).toBe("−7.5");
  expect(signedText("122")).toBe("+122");
  expect([signedText("0"), signedText("-0.0"), signedText("—")]).toEqual(["0", "0.0", "—"]);
});

test("the line of time is rounded once, and a bar ends at its whole", () => {
  const line = { n: units(2000) * 3, d: 12 };
  expect([lineValue(line), lineShare(line, units(2000))]).toEqual([units(500), "25.0"]);
  expect([barWidth({ n: 3, d: 2 }), barWidth({ n: 349, d: 2000 }), barWidth({ n: 1, d: 0 })]).toEqual([
    100, 17.5, 0,
  ]);
  expect(multipleText(276)).toBe("2.76");
});
