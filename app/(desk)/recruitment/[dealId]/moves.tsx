import { getTranslations } from "next-intl/server";
import type { MoveRow } from "@/db/deal-reading";
import type { Deal } from "@/db/deals";
import type { Names } from "@/db/project-page";
import type { Day } from "@/lib/domain/day";
import { movesOf } from "@/lib/domain/deal";
import { revocable } from "@/lib/domain/deal-move";
import styles from "./deal.module.css";
import { Revoke } from "./revoke";

type Props = {
  deal: Deal;
  moves: readonly MoveRow[];
  names: Names;
  asOf: Day;
  isCut: boolean;
  mayRevoke: boolean;
};

/** Every entry, newest first: who, when, and what was taken back. */
export async function Moves({ deal, moves, names, asOf, isCut, mayRevoke }: Props) {
  const [t, stages] = [await getTranslations("recruitment.deal"), await getTranslations("dealStage")];
  const takenBackBy = new Map(
    moves.flatMap((row) => (row.revokes === null ? [] : [[row.revokes, row.number]])),
  );
  const [last, before] = movesOf(deal).toReversed();
  const what = (row: MoveRow) => {
    if (row.revokes !== null) return t("revocation", { number: `${row.revokes}`, reason: row.note });
    return row.stage === null ? "—" : stages(row.stage);
  };
  return (
    <section className="panel stack" aria-labelledby="moves">
      <h2 id="moves">{t("history")}</h2>
      <ol className={styles.moves}>
        {moves.toReversed().map((row) => {
          const takenBack = takenBackBy.get(row.number);
          const later = row.on !== null && row.on > asOf;
          return (
            <li key={row.id} data-gone={takenBack !== undefined || undefined}>
              <div className={styles.moveHead}>
                <span className="number soft">{row.number}</span>
                <strong>{what(row)}</strong>
                <span className="number">{row.on}</span>
                {takenBack !== undefined && (
                  <span className="alarm">{t("revokedBy", { number: `${takenBack}` })}</span>
                )}
                {later && <span className={styles.later}>{t("later")}</span>}
              </div>
              <small>
                {t("entered", { who: names.people.get(row.enteredBy) ?? "—", day: row.enteredOn })}
                {row.revokes === null && row.note && ` · ${row.note}`}
              </small>
            </li>
          );
        })}
      </ol>
      {isCut && <p className="soft">{t("fromSigning")}</p>}
      {mayRevoke && last && revocable(deal) === last.number && (
        <Revoke
          dealId={deal.id}
          seen={moves.at(-1)?.number ?? 0}
          what={t("revokeWhat", {
            on: last.on,
            stage: stages(last.stage),
            back: before ? stages(before.stage) : t("revokeNothing"),
          })}
        />
      )}
    </section>
  );
}
