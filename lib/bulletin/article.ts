import { percentText } from "@/lib/domain/ratio";
import { type Composer, plain } from "./composer";
import type { ArticlePart, Span } from "./content";

/** Gives the numbers of the article's paragraphs their labels, formulas and rows. Rule: section 12. */
export function article(at: Composer, part: ArticlePart): Span[] {
  const spans = at.content.paragraphs[at.locale][part];
  return spans.map((span) => (span.figure === undefined ? span : explained(at, span.figure, span.text)));
}

function explained(at: Composer, key: string, text: string): Span {
  const [name = "", id = ""] = key.split(":");
  if (name === "indicator" || name === "indicatorRatio" || name === "indicatorGrowth")
    return indicator(at, name, id, text);
  if (name === "deals" || name === "signedAmount" || name === "tier" || name === "tierRule")
    return recruited(at, name, id, text);
  if (name === "deal") return deal(at, id, text);
  return ofProjects(at, key, text);
}

function ofProjects(at: Composer, key: string, text: string): Span {
  const { rows } = at.content;
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  const planned = rows.filter(({ category }) => category === "start");
  switch (key) {
    case "ratio":
      return at.number("ratio", text, {
        n: at.amount(sum((row) => row.actualToDate)),
        d: at.amount(sum((row) => row.annualPlan)),
      });
    case "startRate":
      return at.number(
        "startRate",
        text,
        { n: `${planned.filter(({ started }) => started).length}`, d: `${planned.length}` },
        { category: "start" },
      );
    case "started":
      return at.number("started", text, {}, { start: "started" });
    case "achieved":
      return at.number("achieved", text, {}, { state: "achieved" });
    case "projects":
    case "total":
    case "annualPlan":
    case "actualToDate":
      return at.number(key, text);
    default:
      throw new Error(`the article has no figure ${key}`);
  }
}

function recruited(
  at: Composer,
  name: "deals" | "signedAmount" | "tier" | "tierRule",
  id: string,
  text: string,
): Span {
  const { deals, tiers } = at.content;
  const tier = id === "" ? null : id;
  const of = tiers.find((one) => one.id === id);
  const blanks = { name: of?.name ?? "", amount: of ? at.money(of.threshold) : "" };
  return at.figure(id === "" ? name : `${name}:${id}`, {
    label: plain(at.words.label[name], blanks),
    text,
    how: plain(at.words.how[name], blanks),
    rows: { kind: "deals", tier, count: deals.filter((one) => tier === null || one.tier === tier).length },
  });
}

function deal(at: Composer, id: string, text: string): Span {
  const amount = at.money(at.content.deals.find((one) => one.id === id)?.amount ?? 0);
  return at.figure(`deal:${id}`, {
    label: at.words.label.deal,
    text,
    how: plain(at.words.how.deal, { amount }),
    rows: { kind: "deal", id },
  });
}

function indicator(
  at: Composer,
  name: "indicator" | "indicatorRatio" | "indicatorGrowth",
  id: string,
  text: string,
): Span {
  const row = at.content.indicators.find((one) => one.id === id);
  const isEnglish = at.locale === "en";
  const blanks = {
    name: (isEnglish ? row?.english : row?.name) ?? id,
    value: row?.value ?? "",
    target: row?.target ?? "",
    unit: (isEnglish ? row?.englishUnit : row?.unit) ?? "",
  };
  return at.figure(`${name}:${id}`, {
    label: plain(at.words.label[name], blanks),
    text,
    how: plain(at.words.how[name], blanks),
    rows: { kind: "indicator", id },
  });
}

/** A list of items with the language's comma between them. */
export const listed = (at: Composer, items: readonly Span[][]): Span[] =>
  items.flatMap((item, index) => (index === 0 ? item : [{ text: at.words.comma }, ...item]));

/** "10.8%" with one decimal, as tables print it; "—" without a denominator. */
export const tableShare = (n: number, d: number): string => (d === 0 ? "—" : `${percentText(n, d)}`);
