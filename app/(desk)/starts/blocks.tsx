import type { Route } from "next";
import Link from "next/link";
import type { StartRow } from "@/db/starts";
import { blockLines, type Holding } from "./block-lines";

/** What holds a start or a completion, each with where it is dealt with. */
export async function Blocks({ row, ...holding }: Holding & { row: StartRow }) {
  const lines = await blockLines(row, holding);
  if (lines.length === 0) return "—";
  return lines.map(({ text, to, soft }) => (
    <small key={text} className={soft ? "soft" : undefined}>
      {to ? (
        <Link href={to as Route /* a project's or a problem's own page */} prefetch={false}>
          {text}
        </Link>
      ) : (
        text
      )}
    </small>
  ));
}
