import { expect, test } from "vitest";
import { readValue } from "@/app/_ui/change-value";
import { settingLines } from "@/app/_ui/setting-lines";
import { usualAccess } from "@/lib/domain/access-rules";

const change = (id: string, before: unknown, after: unknown) => ({
  table: "settings",
  id,
  ...(before === null ? {} : { before: { value: JSON.stringify(before) } }),
  after: { value: JSON.stringify(after) },
});

test("of the rules of sign-in only those that moved are said, each by its name", () => {
  const now = { ...usualAccess, since: 5, minLength: 14 };
  expect(settingLines(change("access-rules", { ...usualAccess, since: 0 }, now))).toEqual([
    { label: "access.rules.minLength", column: "minLength", before: 12, after: 14 },
  ]);
  expect(settingLines(change("access-rules", null, now))).toHaveLength(9);
});

test("of the cut-offs the newest is said, of any other setting its value", () => {
  const [first, second] = [
    { from: "2021-04", day: 25, workingDay: false },
    { from: "2021-05", day: 20, workingDay: true },
  ];
  expect(settingLines(change("cutoffs", [first], [first, second]))).toMatchObject([
    { label: "change.setting.cutoffs", before: first, after: second },
  ]);
  const moved = { table: "settings", id: "business-day", after: { value: "2021-04-21" } };
  expect(settingLines(moved)).toMatchObject([{ label: "change.setting.business-day", after: "2021-04-21" }]);
});

const reader = {
  say: (key: string) => (key === "permitKind.grant" ? "办结" : null),
  names: new Map<string, string>(),
  wan: String,
};

test("an instant is said as day and time here, a kind of permit entry in words, thresholds one by one", () => {
  expect(readValue("users", "passwordExpiresAt", Date.UTC(2021, 3, 20, 1, 30), reader)).toBe(
    "2021-04-20 09:30",
  );
  expect(readValue("permit_events", "kind", "grant", reader)).toBe("办结");
  expect(readValue("alert_settings", "values", { months: 2 }, reader)).toBe("months 2");
});
