import { filesOf, keepFile } from "@/db/files";
import { permitTemplate } from "@/db/standard-permits";
import type { Store } from "@/db/types";
import type { KeptFile } from "@/lib/domain/permit-paper";
import { opening } from "./happening";
import type { DemoPermits } from "./permit-cases";
import { habits } from "./permit-habits";
import type { DemoPermitEntry } from "./permit-walk";
import { drawFor } from "./random";
import { samplePdf } from "./sample-pdf";

/** Numbers every certificate in the order of its day, as the offices do; others got numbers in between. */
export function numberCertificates(all: readonly DemoPermits[]): void {
  const draw = drawFor("permit certificates");
  const serials = new Map<string, number>();
  const granted = all
    .flatMap(({ project, entries }) => entries.map((entry) => ({ project, entry })))
    .filter(({ entry }) => entry.kind === "grant")
    .toSorted((a, b) => (a.entry.on < b.entry.on ? -1 : a.entry.on > b.entry.on ? 1 : 0));
  for (const { project, entry } of granted) {
    const [form, width] = habits[entry.code]?.form ?? ["{serial}", 1];
    const year = entry.on.slice(0, 4);
    const series = `${entry.code} ${form.includes("{day}") ? entry.on : year}`;
    const serial = (serials.get(series) ?? 0) + (form.includes("{day}") ? 1 : draw.whole(1, 4));
    serials.set(series, serial);
    // The filing gives the project its code.
    entry.certificate =
      entry.code === "A01" && project.code
        ? project.code
        : form
            .replace("{year}", year)
            .replace("{day}", entry.on.replaceAll("-", ""))
            .replace("{serial}", String(serial).padStart(width, "0"));
  }
}

/** How many of the latest certificates of a step come with their paper. */
const scanned: readonly (readonly [string, number])[] = [
  ["C06", 4],
  ["B02", 2],
  ["A11", 2],
];

/** Keeps a page that says 示例 for some certificates of the year; a database in memory has no folder for them. */
export async function keepPapers(
  store: Store,
  all: readonly DemoPermits[],
): Promise<ReadonlyMap<DemoPermitEntry, KeptFile>> {
  const papers = new Map<DemoPermitEntry, KeptFile>();
  if (store.file === ":memory:") return papers;
  const names = new Map(permitTemplate((name) => name).map(({ code, name }) => [code, name]));
  for (const [code, count] of scanned) {
    const granted = all
      .flatMap(({ project, entries }) => entries.map((entry) => ({ project, entry })))
      .filter(({ entry }) => entry.code === code && entry.kind === "grant" && entry.on >= opening)
      .toSorted((a, b) => (a.entry.on < b.entry.on ? -1 : 1));
    for (const { project, entry } of granted.slice(-count)) {
      const name = names.get(code) ?? code;
      const bytes = samplePdf([
        `示例　${name}`,
        `编号：${entry.certificate ?? ""}`,
        `项目：${project.name}`,
        `建设单位：${project.owner}`,
        `日期：${entry.on}`,
        "本页为演示数据生成，不是真实证件。",
      ]);
      const hash = await keepFile(filesOf(store), bytes);
      papers.set(entry, {
        hash,
        name: `${name}（示例）.pdf`,
        type: "application/pdf",
        bytes: bytes.byteLength,
      });
    }
  }
  return papers;
}
