import { getTranslations } from "next-intl/server";
import type { Batch } from "@/db/import-batches";
import type { House } from "@/db/import-besides";
import type { PreviewRow } from "@/db/import-preview";
import type { TemplateNode } from "@/lib/domain/milestone-template";
import { mineId } from "@/lib/ledger/decided";
import style from "../import.module.css";
import type { LedgerWords } from "../words";
import { Besides } from "./besides";
import { Choose } from "./choose";
import { TakeMine } from "./take-mine";

type Props = {
  row: PreviewRow;
  words: LedgerWords;
  batch: Pick<Batch, "id" | "version" | "choices" | "answers">;
  house: House;
  nodes: readonly TemplateNode[];
};

/** One row of the sheet: which project it is, each cell that changes as old → new, and what stands against it. */
export async function DifferenceRow({ row, words, batch, house, nodes }: Props) {
  const t = await getTranslations("importing");
  const asks = row.candidates.length > 0 && row.kind !== "unchanged";
  return (
    <tr>
      <td className="num" data-label={`${t("row")} `}>
        {row.row}
      </td>
      <th scope="row" className={style.name}>
        {row.name || "—"}
        <div className="soft">{row.kind !== "rejected" && t(`match.${row.match}`)}</div>
        {asks && (
          <Choose
            batch={batch.id}
            seen={batch.version}
            choices={batch.choices}
            row={row.row}
            chosen={row.id}
            candidates={row.candidates.map(({ id, name, likeness }) => ({
              id,
              name,
              likeness: Math.round(likeness * 100),
            }))}
          />
        )}
      </th>
      <td>
        <span className={style.kind} data-kind={row.kind}>
          {t(`kind.${row.kind}`)}
        </span>
      </td>
      <td>
        <ul className={style.cells}>
          {row.reasons.map((reason) => (
            <li key={JSON.stringify(reason)} className="alarm">
              {t("reason", {
                at: reason.column ?? t("wholeRow"),
                field: reason.key ? ` ${words.field(reason.key)}` : "",
                why: words.say(reason.sentence),
              })}
              {reason.value && (
                <span className="soft"> {t("stood", { value: reason.value.slice(0, 60) })}</span>
              )}
            </li>
          ))}
          {row.cells.map((cell) => (
            <li key={cell.key}>
              <span className="soft">
                {cell.letter} {words.field(cell.key)}
                {t("colon")}
              </span>
              {row.id !== null && (
                <>
                  <del className="soft">{words.value(cell.key, cell.before)}</del>
                  <span aria-hidden="true"> → </span>
                </>
              )}
              <ins className={style.after}>{words.value(cell.key, cell.after)}</ins>
            </li>
          ))}
          <Besides row={row} house={house} nodes={nodes} words={words} />
          {row.conflicts.map(({ key, base, file, now, mine }) => (
            <li key={`conflict ${key}`} className={style.warn}>
              {t("conflict", {
                field: words.field(key),
                base: words.value(key, base),
                file: words.value(key, file),
                now: words.value(key, now),
              })}
              <TakeMine
                batch={batch.id}
                seen={batch.version}
                answers={batch.answers}
                id={mineId(row.row, key)}
                mine={mine}
                what={t("conflictOf", { row: row.row, field: words.field(key) })}
                theirs={words.value(key, now)}
                own={words.value(key, file)}
              />
            </li>
          ))}
          {row.flags.map((flag) => (
            <li key={`flag ${flag.key} ${flag.sentence.key}`} className={style.warn}>
              {flag.letter} {words.field(flag.key)}
              {t("colon")}
              {words.say(flag.sentence)}
            </li>
          ))}
          {row.disagreements.map((cell) => (
            <li key={`figure ${cell.key}`} className="soft">
              {t("disagrees", {
                field: words.field(cell.key),
                here: words.value(cell.key, cell.before),
                there: words.value(cell.key, cell.after),
              })}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
