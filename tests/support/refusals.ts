import { expect } from "vitest";
import type { Result } from "@/app/_server/action";
import { listAudit } from "@/db/audit";
import type { Store } from "@/db/types";
import { asNobody, asUser, form } from "./request";

type Action<T> = (previous: Result<T> | null, form: FormData) => Promise<Result<T>>;
type Values = Record<string, string | readonly string[]>;
type Refusals = {
  good: Values;
  wrongRole: string;
  foreign?: string;
  invalid: Values;
  stale?: Values;
  right: string;
};

/** Signed out, wrong role, foreign department, invalid and stale requests are refused and leave no trace. */
export async function expectRefusals<T>(store: Store, action: Action<T>, cases: Refusals) {
  const entries = (await listAudit(store.read, 1, 0)).total;
  asNobody(store);
  expect(await action(null, form(cases.good))).toMatchObject({ ok: false, kind: "signed-out" });
  await asUser(store, cases.wrongRole);
  expect(await action(null, form(cases.good))).toMatchObject({ ok: false, kind: "forbidden" });
  if (cases.foreign) {
    await asUser(store, cases.foreign);
    expect(await action(null, form(cases.good))).toMatchObject({ ok: false, kind: "forbidden" });
  }
  await asUser(store, cases.right);
  const invalid = await action(null, form(cases.invalid));
  expect(invalid).toMatchObject({ ok: false, kind: "invalid" });
  if (!invalid.ok) expect(Object.keys(invalid.fields)).not.toEqual([]);
  if (cases.stale)
    expect(await action(null, form(cases.stale))).toMatchObject({ ok: false, kind: "conflict" });
  expect((await listAudit(store.read, 1, 0)).total).toBe(entries);
}
