import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AccessRules,
  accessBounds,
  accessPresets,
  accessRules,
  classifiedAccess,
  isAged,
  presetOf,
  usualAccess,
  wrongAccess,
} from "@/lib/domain/access-rules";
import { weakness } from "@/lib/password-weakness";

const day = 86_400_000;

test("both presets stand within the bounds and are known by their numbers", () => {
  for (const [name, rules] of Object.entries(accessPresets)) {
    expect(wrongAccess(rules)).toEqual([]);
    expect(presetOf(rules)).toBe(name);
  }
  expect(presetOf({ ...usualAccess, atOnce: 2 })).toBeNull();
});

test("every rule is refused just outside its bounds and taken at them", () => {
  for (const rule of accessRules) {
    const { min, max } = accessBounds[rule];
    const wrong = (value: number) => wrongAccess({ ...usualAccess, [rule]: value } satisfies AccessRules);
    expect([wrong(min), wrong(max)]).toEqual([[], []]);
    expect([wrong(min - 1), wrong(max + 1), wrong(min + 0.5)]).toEqual([[rule], [rule], [rule]]);
  }
});

test("a password is too old on its day, counted from its change or from when the rule came", () => {
  const rules = { maxAgeDays: 90 };
  expect([isAged(rules, 0, 0, 90 * day - 1), isAged(rules, 0, 0, 90 * day)]).toEqual([false, true]);
  expect([isAged(rules, null, day, 90 * day), isAged(rules, null, day, 91 * day)]).toEqual([false, true]);
  expect(isAged({ maxAgeDays: 0 }, 0, 0, Number.MAX_SAFE_INTEGER)).toBe(false);
});

test("classified protection asks for three kinds of signs; whatever it takes, the usual rules take too", () => {
  expect(weakness("autumn rain over the river", "kim", classifiedAccess)).toBe("passwordKinds");
  expect(weakness("Autumn rain over the river", "kim", classifiedAccess)).toBeNull();
  expect(weakness("Zorn-bread", "kim", { ...classifiedAccess, minLength: 8 })).toBeNull();
  fc.assert(
    fc.property(fc.string({ minLength: 8, maxLength: 40 }), (password) => {
      if (weakness(password, "kim", classifiedAccess) === null) expect(weakness(password, "kim")).toBeNull();
    }),
  );
});
