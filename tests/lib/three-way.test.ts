import fc from "fast-check";
import { expect, test } from "vitest";
import { sameValue, threeWay } from "@/lib/ledger/three-way";
import type { Values } from "@/lib/ledger/types";

const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom("甲", "乙", ""), fc.constant(null));
const keys = ["name", "totalInvestment", "invested.2021-04", "tags"];
const row = fc.dictionary(fc.constantFrom(...keys), value);
const apply = (now: Values, edits: readonly { key: string; after: Values[string] }[]): Values => ({
  ...now,
  ...Object.fromEntries(edits.map(({ key, after }) => [key, after])),
});

test("a file that nobody edited changes nothing, however far the database has moved on", () => {
  fc.assert(
    fc.property(row, row, (base, now) => {
      expect(threeWay(base, base, now)).toEqual({ edits: [], conflicts: [] });
    }),
  );
});

test("where the database stood still the file's edits are applied exactly, without a conflict", () => {
  fc.assert(
    fc.property(row, row, (base, file) => {
      const { edits, conflicts } = threeWay(base, file, base);
      expect(conflicts).toEqual([]);
      const after = apply(base, edits);
      for (const key of keys) expect(sameValue(after[key], key in file ? file[key] : base[key])).toBe(true);
    }),
  );
});

test("every stated cell is an edit, a conflict, or left as it is, and a conflict means that both moved apart", () => {
  fc.assert(
    fc.property(row, row, row, (base, file, now) => {
      const { edits, conflicts } = threeWay(base, file, now);
      for (const key of Object.keys(file)) {
        const [was, said, is] = [base[key], file[key], now[key]];
        const edited = edits.some((one) => one.key === key);
        const torn = conflicts.some((one) => one.key === key);
        expect(edited && torn).toBe(false);
        expect(torn).toBe(!sameValue(said, was) && !sameValue(is, was) && !sameValue(said, is));
        expect(edited).toBe(!sameValue(said, was) && sameValue(is, was));
      }
    }),
  );
});

test("both sides making the same edit is no conflict, and coming back a second time is nothing", () => {
  expect(threeWay({ name: "甲" }, { name: "乙" }, { name: "乙" })).toEqual({ edits: [], conflicts: [] });
  fc.assert(
    fc.property(row, row, row, (base, file, now) => {
      const { edits } = threeWay(base, file, now);
      expect(threeWay(base, file, apply(now, edits)).edits).toEqual([]);
    }),
  );
});
