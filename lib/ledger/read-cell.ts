import type { Blanks } from "@/lib/refusal";
import { cellText, saysNothing } from "./cell-text";
import { type Field, kindOf } from "./fields";
import { departmentNamed, officerNamed } from "./named";
import { readDay, readPeriod, readSpan } from "./read-dates";
import type { AreaUnit, Cell, LedgerContext, UnderstoodColumn, Unit, Value } from "./types";
import { amountCell, areaCell, muOf, squareMetresOf, type Whole, yuanOf } from "./written-amount";
import {
  categoryOf,
  levelOf,
  listed,
  personAndPhone,
  problemTypeOf,
  tidyName,
  tidyText,
  typeOf,
  yesOrNo,
} from "./written-words";

/** What a cell gives: values by field (none when it states nothing), or why it is refused. */
export type CellRead =
  | { ok: true; values: [Field, Value][]; monthOnly?: boolean; rounded?: boolean }
  | { ok: false; reason: string; blanks?: Blanks };

const unstated: CellRead = { ok: true, values: [] };
const no = (reason: string, blanks?: Blanks): CellRead =>
  blanks ? { ok: false, reason, blanks } : { ok: false, reason };
const one = (field: Field, value: Value): CellRead => ({ ok: true, values: [[field, value]] });

/** Answers to what the dates of a column leave open. */
export type DateAnswers = {
  order: string | null;
  zero: string | null;
  day: string | null;
  years: string | null;
};

export type CellReader = (cell: Cell, department: string | null) => CellRead;

const mostLetters: Partial<Record<Field, number>> = {
  name: 200,
  code: 60,
  subdistrict: 100,
  owner: 200,
  serviceUnit: 200,
};

function whole(field: Field, read: Whole): CellRead {
  if (!read.ok) return no(read.reason);
  return { ok: true, values: [[field, read.value]], rounded: !read.exact };
}

// Only what a month did may be taken back.
const mayBeNegative: readonly Field[] = ["invested", "fixedAssets", "straightGap"];

function amount(column: UnderstoodColumn, field: Field, cell: Cell): CellRead {
  const read = amountCell(cell);
  if (read.kind === "nothing") return unstated;
  if (read.kind === "wrong") return no(read.reason);
  if (column.unit === null && read.parts.some(({ unit, number }) => unit === null && number.digits !== 0n))
    return no("reason.no-unit");
  const yuan = yuanOf(read.parts, column.unit as Unit | null);
  if (yuan.ok && yuan.value < 0 && !mayBeNegative.includes(field)) return no("reason.negative");
  return whole(field, yuan);
}

function area(column: UnderstoodColumn, field: Field, cell: Cell): CellRead {
  const read = areaCell(cell);
  if (read.kind === "nothing") return unstated;
  if (read.kind === "wrong") return no(read.reason);
  if (column.unit === null && read.parts.some(({ unit, number }) => unit === null && number.digits !== 0n))
    return no("reason.no-unit");
  const found = (field === "landMu" ? muOf : squareMetresOf)(read.parts, column.unit as AreaUnit | null);
  return found.ok && found.value < 0 ? no("reason.negative") : whole(field, found);
}

function percent(field: Field, cell: Cell, heading: string): CellRead {
  const said = typeof cell === "object" && cell !== null && "percent" in cell ? cell.percent : null;
  const text = cellText(cell).normalize("NFKC").replace(/[\s,]/g, "");
  const signed = /^-?\d+(?:\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) : null;
  const plain = typeof cell === "number" && /%|百分点|％/.test(heading) ? cell : null;
  const value = said ?? signed ?? plain;
  return value === null ? unstated : one(field, Math.round(value * 100));
}

/** Texts: an error is no text, and 无 among problems and plans says that there is none. */
function text(field: Field, cell: Cell, tidy: (text: string) => string): CellRead {
  if (cell === null) return unstated;
  if (typeof cell === "object" && "error" in cell)
    return no(cell.error === "no-value" ? "reason.no-value" : "reason.error-value");
  const written = tidy(cellText(cell));
  if (saysNothing(written)) return field === "problem" && /无|没有/.test(written) ? one(field, "") : unstated;
  const most = mostLetters[field] ?? 2000;
  return written.length > most
    ? no("reason.too-long", { most, length: written.length })
    : one(field, written);
}

function code(field: Field, cell: Cell): CellRead {
  // A spreadsheet keeps 15 digits of a number and makes zeros of the rest.
  if (typeof cell === "number" && Math.abs(cell) >= 1e15) return no("reason.code-digits");
  return text(field, cell, (written) => written.normalize("NFKC").replace(/\s+/g, ""));
}

function word<T extends Value>(field: Field, cell: Cell, read: (text: string) => T | null): CellRead {
  const written = text(field, cell, tidyName);
  if (!written.ok || written.values.length === 0) return written;
  const found = read(String(written.values[0]?.[1]));
  return found === null ? no("reason.unknown-word") : one(field, found);
}

function category(cell: Cell, saysFinish: boolean): CellRead {
  const written = text("category", cell, tidyName);
  if (!written.ok || written.values.length === 0) return written;
  const found = categoryOf(String(written.values[0]?.[1]));
  if (!found) return no("reason.unknown-word");
  const values: [Field, Value][] = [["category", found.category]];
  // A column that never says 竣工 does not say that a project does not finish.
  if (saysFinish) values.push(["finishes", found.finishes]);
  return { ok: true, values };
}

/** 现场：道路未贯通 says the type of the problem before it. */
function problem(cell: Cell): CellRead {
  const written = text("problem", cell, tidyText);
  const said = written.ok ? String(written.values[0]?.[1] ?? "") : "";
  const parts = /^([^：:]{2,12})[：:]\s*(.+)$/s.exec(said);
  const type = parts ? problemTypeOf(parts[1] ?? "") : null;
  if (!type) return written;
  return {
    ok: true,
    values: [
      ["problemType", type],
      ["problem", parts?.[2] ?? ""],
    ],
  };
}

function person(field: "manager" | "contact", cell: Cell): CellRead {
  const written = text(field, cell, tidyText);
  if (!written.ok || written.values.length === 0) return written;
  const { name, phone } = personAndPhone(String(written.values[0]?.[1]));
  const values: [Field, Value][] = [];
  if (name) values.push([`${field}Name`, name]);
  if (phone) values.push([`${field}Phone`, phone]);
  return { ok: true, values };
}

function phone(field: Field, cell: Cell): CellRead {
  const written = text(field, cell, (plain) =>
    plain
      .normalize("NFKC")
      .replace(/\s*\n\s*/g, "、")
      .trim(),
  );
  if (!written.ok || written.values.length === 0) return written;
  const digits = String(written.values[0]?.[1]);
  return /^[+\d][\d\s\-()、,;/转]{4,60}$/.test(digits) ? written : no("reason.not-a-phone");
}

function departments(field: Field, cell: Cell, context: LedgerContext): CellRead {
  const written = text(field, cell, tidyText);
  if (!written.ok || written.values.length === 0) return written;
  const names = listed(String(written.values[0]?.[1]));
  const found = names.map((name) => ({ name, id: departmentNamed(name, context) }));
  const unknown = found.find(({ id }) => id === null);
  if (unknown) return no("reason.unknown-department", { name: unknown.name });
  return one(
    field,
    found.map(({ id }) => id ?? ""),
  );
}

function department(field: Field, cell: Cell, context: LedgerContext): CellRead {
  const written = text(field, cell, tidyName);
  if (!written.ok || written.values.length === 0) return written;
  const name = String(written.values[0]?.[1]);
  const id = departmentNamed(name, context);
  if (id) return one(field, id);
  const several = listed(name).length > 1;
  return no(several ? "reason.several-departments" : "reason.unknown-department", { name });
}

function officer(field: Field, cell: Cell, context: LedgerContext, departmentId: string | null): CellRead {
  const written = text(field, cell, tidyName);
  if (!written.ok || written.values.length === 0) return written;
  const name = String(written.values[0]?.[1]);
  const found = officerNamed(name, departmentId, context);
  if (found.length === 1) return one(field, found[0]?.id ?? "");
  return no(found.length === 0 ? "reason.unknown-officer" : "reason.several-officers", { name });
}

/** The reader of a column: its field, unit and answers decided, what remains is the cell. */
export function readerOf(
  column: UnderstoodColumn,
  field: Field,
  context: LedgerContext,
  dates: DateAnswers,
  saysFinish: boolean,
): CellReader {
  const kind = kindOf(field);
  switch (kind) {
    case "amount":
      return (cell) => amount(column, field, cell);
    case "land":
    case "area":
      return (cell) => area(column, field, cell);
    case "percent":
      return (cell) => percent(field, cell, column.heading);
    case "name":
    case "people":
      return (cell) => text(field, cell, tidyName);
    case "text":
      if (field === "problem") return problem;
      return (cell) => text(field, cell, tidyText);
    case "code":
      return (cell) => code(field, cell);
    case "day":
      return (cell) => readDay(field, cell, dates);
    case "period":
      return (cell) => readPeriod(field, cell, dates);
    case "span":
      return (cell) => readSpan(cell, dates);
    case "category":
      return (cell) => category(cell, saysFinish);
    case "level":
      return (cell) => word(field, cell, levelOf);
    case "type":
      return (cell) => word(field, cell, typeOf);
    case "problem-type":
      return (cell) => word(field, cell, problemTypeOf);
    case "yes-no":
      return (cell) => (typeof cell === "boolean" ? one(field, cell) : word(field, cell, yesOrNo));
    case "tags":
      return (cell) => {
        const written = text(field, cell, tidyText);
        return written.ok && written.values.length > 0
          ? one(field, listed(String(written.values[0]?.[1])))
          : written;
      };
    case "department":
      return (cell) => department(field, cell, context);
    case "departments":
      return (cell) => departments(field, cell, context);
    case "officer":
      return (cell, departmentId) => officer(field, cell, context, departmentId);
    case "person-phone":
      return (cell) => person(field === "manager" ? "manager" : "contact", cell);
    case "phone":
      return (cell) => phone(field, cell);
    case "anything":
      return () => unstated;
  }
}
