import fc from "fast-check";
import { expect, test } from "vitest";
import { registerUrl } from "@/lib/inputs/register-url";
import { href, paramsOf, sortText, toggleHref } from "@/lib/query";
import { columnKeys, columnsOf } from "@/lib/register-columns";
import { wan } from "@/tests/support/facts";

test("unknown values fall back and never reach the database", () => {
  const view = registerUrl.parse({
    sort: "password",
    page: "0",
    size: "7",
    state: ["behind", "x"],
    department: ["economy", "a b'"],
    group: "name",
    yardstick: "paris",
    min: "many",
  });
  expect(view).toMatchObject({
    sort: { key: "gap", descending: false },
    page: 1,
    size: 50,
    state: ["behind"],
    department: ["economy"],
    group: "none",
    yardstick: "zone",
    min: null,
  });
});

test("an empty address is the whole register by gap", () => {
  const view = registerUrl.parse({});
  expect(view.q).toBe("");
  expect([view.department, view.light, view.list, view.start]).toEqual([[], [], [], []]);
  expect([view.min, view.max, view.page, view.size]).toEqual([null, null, 1, 50]);
});

test("amounts are read in 万元 and kept in yuan", () => {
  expect(registerUrl.parse({ min: "1,200.5", max: "９０００" })).toMatchObject({
    min: wan(1200.5),
    max: wan(9000),
  });
});

test("a minus before the key sorts downwards", () => {
  expect(registerUrl.parse({ sort: "-total" }).sort).toEqual({ key: "total", descending: true });
  expect(registerUrl.parse({ sort: "total" }).sort).toEqual({ key: "total", descending: false });
});

test("every order survives its address", () => {
  fc.assert(
    fc.property(fc.constantFrom(...columnKeys), fc.boolean(), (key, descending) => {
      expect(registerUrl.parse({ sort: sortText({ key, descending }) }).sort).toEqual({ key, descending });
    }),
  );
});

test("no address at all makes the register fail", () => {
  const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
  const keys = fc.constantFrom(
    "q",
    "light",
    "state",
    "department",
    "sort",
    "page",
    "size",
    "min",
    "start",
    "group",
  );
  fc.assert(
    fc.property(fc.dictionary(keys, value), (params) => {
      const view = registerUrl.parse(params);
      expect(view.page).toBeGreaterThanOrEqual(1);
      expect([50, 100, 200, 500, 1000]).toContain(view.size);
    }),
  );
});

test("a new filter goes back to page one, a new page keeps the filters", () => {
  const now = { page: "3", q: "a", state: ["behind", "achieved"] };
  expect(href("/p", now, { sort: "name" })).toBe("/p?q=a&state=behind&state=achieved&sort=name");
  expect(href("/p", { page: "3", q: "a" }, { page: 4 })).toBe("/p?page=4&q=a");
});

test("taking the last filter away leaves a bare address", () => {
  expect(href("/p", { q: "a" }, { q: null })).toBe("/p");
});

test("a value that is on is switched off, and the others stay", () => {
  expect(toggleHref("/p", { state: "behind" }, "state", "achieved")).toBe("/p?state=behind&state=achieved");
  expect(toggleHref("/p", { state: ["behind", "achieved"] }, "state", "behind")).toBe("/p?state=achieved");
});

test("the browser's address reads as the server's does", () => {
  expect(paramsOf(new URLSearchParams("q=a&state=x&state=y"))).toEqual({ q: ["a"], state: ["x", "y"] });
});

test("chosen columns keep their order behind the two that never leave", () => {
  expect(columnsOf("gap,total,password")).toEqual(["light", "name", "gap", "total"]);
  expect(columnsOf(null)).toEqual(columnKeys.filter((key) => key !== "permits" && key !== "other"));
});
