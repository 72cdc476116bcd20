import { expect, test } from "vitest";
import { inboxUrl } from "@/lib/inputs/inbox-url";

test("an inbox without an address is what I must do, all of it; what nobody knows is left out", () => {
  expect(inboxUrl.parse({})).toEqual({ side: "mine", family: [], group: [] });
  expect(inboxUrl.parse({ side: "theirs", family: ["orders", "birds"], group: "never" })).toEqual({
    side: "mine",
    family: ["orders"],
    group: [],
  });
});

test("families and urgencies come in the order in which the page prints them", () => {
  expect(inboxUrl.parse({ side: "asked", group: ["later", "overdue"] })).toEqual({
    side: "asked",
    family: [],
    group: ["overdue", "later"],
  });
});
