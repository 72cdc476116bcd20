import type { SheetRow } from "../../lib/ledger/types.ts";
import { limits } from "./limits.ts";
import { openPackage, type Package } from "./package.ts";
import { damaged, FileProblem } from "./problem.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { type Book, readSheet, type SheetTop } from "./sheet.ts";
import { readStyles } from "./styles.ts";
import { attributesOf } from "./xml.ts";

/** Where what is read goes, sheet by sheet and row by row. */
export type Receiver = {
  sheet: (top: SheetTop) => void;
  row: (row: SheetRow) => void;
  /** After the last row, when merges and hidden columns are known too. */
  closed: (top: SheetTop) => void;
  note: (key: string, values?: Record<string, string | number>) => void;
  /** Share of the file that has been unpacked, 0 to 1. */
  progress: (share: number) => void;
};

type Relation = { target: string; type: string };

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder === "" ? [] : folder.split("/");
  for (const step of target.split("/"))
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  return steps.join("/");
}

async function relationsOf(file: Package, part: string): Promise<Map<string, Relation>> {
  const slash = part.lastIndexOf("/");
  const folder = slash < 0 ? "" : part.slice(0, slash);
  const beside = `${folder ? `${folder}/` : ""}_rels/${part.slice(slash + 1)}.rels`;
  const found = new Map<string, Relation>();
  if (!file.has(beside)) return found;
  await file.read(beside, {
    open: (name, written) => {
      if (name !== "Relationship") return;
      const { Id = "", Target = "", Type = "", TargetMode } = attributesOf(written);
      const type = Type.slice(Type.lastIndexOf("/") + 1);
      found.set(Id, { type, target: TargetMode === "External" ? "" : resolved(folder, Target) });
    },
  });
  return found;
}

/** Which kind of package it is when it is no workbook: another program's document gets its own sentence. */
function otherThanWorkbook(file: Package): FileProblem {
  if (file.names.some((name) => name.endsWith("workbook.bin"))) return new FileProblem("file.binary");
  if (file.has("mimetype") || file.has("content.xml")) return new FileProblem("file.ods");
  return new FileProblem("file.other");
}

type Listed = { name: string; hidden: boolean; part: string };

async function readBook(file: Package, part: string) {
  const relations = await relationsOf(file, part);
  const sheets: Listed[] = [];
  let from1904 = false;
  await file.read(part, {
    open: (name, written) => {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributesOf(written).date1904 ?? "");
      if (name !== "sheet") return;
      const found = attributesOf(written);
      const id = Object.entries(found).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      const relation = relations.get(id);
      if (relation?.type === "worksheet" && relation.target)
        sheets.push({
          name: found.name ?? "",
          hidden: found.state === "hidden" || found.state === "veryHidden",
          part: relation.target,
        });
    },
  });
  const of = (type: string) => [...relations.values()].find((one) => one.type === type)?.target ?? "";
  return { sheets, from1904, strings: of("sharedStrings"), styles: of("styles") };
}

/** Reads the workbook in `bytes` into `receiver`. @throws FileProblem with the sentence for the person. */
export async function readSpreadsheet(bytes: Buffer, receiver: Receiver): Promise<void> {
  const file = await openPackage(bytes);
  const main = [...(await relationsOf(file, "")).values()].find(({ type }) => type === "officeDocument");
  const part = main?.target || "xl/workbook.xml";
  if (!file.has(part) || !/\.xml$/.test(part) || !file.names.some((name) => name.startsWith("xl/")))
    throw otherThanWorkbook(file);
  const found = await readBook(file, part);
  if (found.sheets.length === 0) throw damaged(part);
  if (found.sheets.length > limits.sheets) throw new FileProblem("file.sheets", { most: limits.sheets });
  if (file.names.some((name) => name.startsWith("xl/externalLinks/"))) receiver.note("note.external");
  const book: Book = {
    strings: await readSharedStrings(file, found.strings),
    styles: await readStyles(file, found.styles),
    from1904: found.from1904,
    text: 0,
  };
  const whole = found.sheets.reduce((sum, sheet) => sum + file.sizeOf(sheet.part), 0);
  let formulas = 0;
  let done = 0;
  for (const listed of found.sheets) {
    const top: SheetTop = {
      name: listed.name,
      hidden: listed.hidden,
      merges: [],
      hiddenColumns: [],
      scaledColumns: [],
      formulas: 0,
      problem: null,
    };
    receiver.sheet(top);
    const before = file.unpacked();
    let rows = 0;
    await readSheet(file, listed.part, book, top, (row) => {
      receiver.row(row);
      if (++rows % 500 === 0)
        receiver.progress(Math.min(1, (done + file.unpacked() - before) / (whole || 1)));
    });
    done += file.sizeOf(listed.part);
    formulas += top.formulas;
    receiver.closed(top);
    receiver.progress(Math.min(1, done / (whole || 1)));
  }
  if (formulas > 0) receiver.note("note.formulas", { count: formulas });
}
