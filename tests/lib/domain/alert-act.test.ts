import { expect, test } from "vitest";
import { type AlertAct, acknowledgementOf, exemptionOf, handlingOf, promiseOf } from "@/lib/domain/alert-act";
import { day } from "@/lib/domain/day";

const act = (kind: AlertAct["kind"], on: string, until: string | null = null): AlertAct => ({
  kind,
  enteredOn: day(on),
  promisedOn: kind === "acknowledge" && until ? day(until) : null,
  expiresOn: kind === "exempt" && until ? day(until) : null,
});

test("an exemption holds through its last day, until it is lifted", () => {
  const acts = [act("exempt", "2021-04-01", "2021-04-20")];
  expect(exemptionOf(acts, day("2021-04-20"))).toBe(acts[0]);
  expect(exemptionOf(acts, day("2021-04-21"))).toBeNull();
  expect(exemptionOf([...acts, act("lift", "2021-04-10")], day("2021-04-11"))).toBeNull();
  expect(exemptionOf([...acts, act("acknowledge", "2021-04-10")], day("2021-04-11"))).toBe(acts[0]);
});

test("an acknowledgement belongs to the alert that was open; when it comes back nobody has taken it up", () => {
  const acts = [act("acknowledge", "2021-04-01", "2021-04-20")];
  expect(acknowledgementOf(acts, day("2021-03-30"))).toBe(acts[0]);
  expect(handlingOf(acts, day("2021-03-30"), day("2021-04-02"))).toBe("acknowledged");
  expect(handlingOf(acts, day("2021-04-05"), day("2021-04-06"))).toBe("nobody");
});

test("a promise is kept by its day, missed after it, and a later promise does not undo that", () => {
  const promise = act("acknowledge", "2021-04-01", "2021-04-20");
  const open = { openedOn: day("2021-03-30"), clearedOn: null };
  expect(promiseOf(promise, [open], day("2021-04-20"))).toBe("running");
  expect(promiseOf(promise, [open], day("2021-04-21"))).toBe("missed");
  expect(promiseOf(promise, [{ ...open, clearedOn: day("2021-04-20") }], day("2021-05-30"))).toBe("kept");
  expect(promiseOf(promise, [{ ...open, clearedOn: day("2021-04-21") }], day("2021-05-30"))).toBe("missed");
  const again = { openedOn: day("2021-04-25"), clearedOn: null };
  expect(promiseOf(promise, [{ ...open, clearedOn: day("2021-04-10") }, again], day("2021-05-30"))).toBe(
    "kept",
  );
  expect(promiseOf(act("exempt", "2021-04-01", "2021-04-20"), [open], day("2021-04-30"))).toBeNull();
});
