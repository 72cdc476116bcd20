import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { checkDefinition, checkProposal } from "@/lib/domain/list-check";
import { definition, member, works } from "@/tests/support/slots";

describe("the definition of a list", () => {
  test("holds at least one slot, one kind, and every slot it has", () => {
    expect(checkDefinition(definition, [works("a")])).toEqual([]);
    expect(checkDefinition({ ...definition, size: 0, kinds: [] }, [works("a")])).toEqual([
      { code: "size-not-positive" },
      { code: "no-kinds" },
      { code: "too-many-slots", slots: 1, size: 0 },
      { code: "kind-not-listed", slotId: "a" },
    ]);
    expect(checkDefinition({ ...definition, size: 2.5 }, [])).toEqual([{ code: "size-not-positive" }]);
  });
});

describe("a proposal", () => {
  const on = day("2021-04-20");
  const slots = [
    works("s1", member("a"), member("b", { replacedOn: day("2021-02-01") })),
    { ...works("s2", member("c")), kind: "industry" as const },
    { ...works("s3", member("d", { confirmedOn: null })), kind: "industry" as const },
  ];
  const check = (slotId: string, projectId: string) => checkProposal(slots, { slotId, projectId, on });

  test("is for a slot of the list and for a project that does not stand in it", () => {
    expect(check("s9", "project-x")).toBe("unknown-slot");
    expect(check("s1", "project-x")).toBeNull();
    expect(check("s1", "project-c")).toBe("already-listed");
    expect(check("s1", "project-d")).toBe("already-listed");
    expect(check("s1", "project-b")).toBeNull();
  });

  test("is refused where one big project stands already, but not where one is only proposed", () => {
    expect(check("s2", "project-x")).toBe("slot-full");
    expect(check("s3", "project-x")).toBeNull();
  });
});
