import { describe, expect, it } from "vitest";
import { cut, opening } from "@/db/demo/happening";
import { type DemoPermits, demoPermits } from "@/db/demo/permit-cases";
import { demoRecipe } from "@/db/demo/recipe";
import { samplePdf } from "@/db/demo/sample-pdf";
import type { PermitEvent, StepLog, TemplateStep } from "@/lib/domain/permit";
import { clockOf } from "@/lib/domain/permit-clock";
import { stateOf } from "@/lib/domain/permit-log";
import { paperTypeOf } from "@/lib/domain/permit-paper";
import { stepsOf } from "@/lib/domain/permit-steps";
import { permitEventKinds, permitFlows, permitStates } from "@/lib/domain/vocabulary";
import { calendar, template } from "../../support/permits";

const { projects } = demoRecipe();
const all = demoPermits(projects);

function logOf({ choices, entries }: DemoPermits, { code }: TemplateStep): StepLog {
  const own = entries.filter((entry) => entry.code === code);
  const events = own.map(({ kind, on, stop, days, until, approvedBy, missing = [] }, index): PermitEvent => {
    const number = index + 1;
    if (kind === "revoke") return { number, revokes: index };
    const more = { ...(stop ? { stop } : {}), ...(days ? { days } : {}) };
    const leniency = until && approvedBy ? { leniency: { until, approvedBy, missing } } : {};
    return { number, kind, on, ...more, ...leniency };
  });
  return { code, variant: choices.find((one) => one.code === code)?.variant ?? null, events };
}

const logs = all.flatMap((permits) =>
  stepsOf(template, permits.flow).map((step) => ({ permits, step, log: logOf(permits, step) })),
);

describe("the permits of the demo", () => {
  it("are there for every planned start, in every flow, two with 核准 at least", () => {
    expect(all.map(({ project }) => project.key)).toEqual(
      projects.filter(({ category }) => category === "start").map(({ key }) => key),
    );
    expect(new Set(all.map(({ flow }) => flow.flow))).toEqual(new Set(permitFlows));
    for (const flow of ["I", "R"])
      expect(all.some((one) => one.flow.flow === flow && one.flow.approval)).toBe(true);
  });

  it("show every state and every kind of entry, and what was taken back says why", () => {
    expect(new Set(logs.map(({ step, log }) => stateOf(step, log)))).toEqual(new Set(permitStates));
    const entries = all.flatMap((one) => one.entries);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set([...permitEventKinds, "revoke"]));
    expect(new Set(entries.flatMap(({ stop }) => stop ?? []))).toEqual(
      new Set(["publicity", "hearing", "expert-review"]),
    );
    expect(entries.filter(({ kind, note }) => kind === "revoke" && !note)).toEqual([]);
  });

  it("are the same on every call", () => {
    const again = demoPermits(demoRecipe().projects);
    expect(again.map(({ project, ...rest }) => ({ key: project.key, ...rest }))).toEqual(
      all.map(({ project, ...rest }) => ({ key: project.key, ...rest })),
    );
  });

  it("know nothing after the business date and nothing before the enterprise could begin", () => {
    for (const { project, since, entries } of all) {
      expect(since <= opening, project.key).toBe(true);
      expect(
        entries.filter(({ on }) => on > cut || on < since),
        project.key,
      ).toEqual([]);
    }
  });

  it("log on days on which offices work", () => {
    expect(all.flatMap(({ entries }) => entries.filter(({ on }) => !calendar.isWorking(on)))).toEqual([]);
  });

  it("show late, soon due and stopped files, but none of a real name is late or promised", () => {
    const clocks = logs.map((one) => ({
      ...one,
      clock: clockOf({ ...one, unlockedOn: null, asOf: cut, calendar }),
    }));
    const running = clocks.filter(({ clock }) => clock.acceptedOn && !clock.finishedOn);
    const lit = (light: string) => running.filter(({ clock }) => clock.light === light);
    expect(lit("red").length).toBeGreaterThan(10);
    expect(lit("yellow").length).toBeGreaterThan(10);
    expect(running.filter(({ clock }) => clock.stoppedBy).length).toBeGreaterThan(10);
    expect(lit("red").length).toBeLessThan(running.length / 3);
    const real = running.filter(({ permits }) => permits.project.realName);
    expect(real.filter(({ clock }) => clock.light === "red")).toEqual([]);
    for (const { project } of all.filter((one) => one.project.realName))
      expect((project.starts.permitOn ?? "9") < (project.starts.actualOn ?? "")).toBe(true);
  });

  it("give the construction permit of a started project the day that it started with", () => {
    for (const { project, entries } of all.filter((one) => one.project.starts.actualOn)) {
      const permit = entries.find(({ code, kind }) => code === "C06" && kind === "grant");
      expect(permit?.on ?? null, project.key).toBe(project.starts.permitOn);
    }
  });

  it("number no certificate twice", () => {
    const numbers = all.flatMap(({ entries }) =>
      entries.flatMap(({ kind, certificate }) => (kind === "grant" ? [certificate] : [])),
    );
    expect(numbers.filter((one) => !one)).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("let bids at least 20 days and publicity of a planning permit at least 7", () => {
    for (const { step, log } of logs) {
      const entries = log.events.filter((event) => "kind" in event);
      for (const [at, entry] of entries.entries()) {
        const next = entries[at + 1];
        const [least, from] = step.code === "C03" ? [20, "accept"] : [7, "stop"];
        if (
          (step.code === "C03" && next?.kind === "grant") ||
          (step.code === "B02" && next?.kind === "resume")
        )
          if (entry.kind === from)
            expect((Date.parse(next.on) - Date.parse(entry.on)) / 86_400_000).toBeGreaterThanOrEqual(least);
      }
    }
  });
});

it("a sample paper is a PDF by its content and points at its own table", () => {
  const text = new TextDecoder().decode(samplePdf(["示例", "编号"]));
  expect(paperTypeOf(samplePdf(["示例"]))).toBe("application/pdf");
  const place = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  expect(text.slice(place, place + 4)).toBe("xref");
});
