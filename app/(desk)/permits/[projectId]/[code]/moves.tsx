"use client";

import { useTranslations } from "next-intl";
import type { PermitEventKind } from "@/lib/domain/vocabulary";
import type { Draft } from "../../draft";
import styles from "../../permits.module.css";

type Props = {
  moves: readonly PermitEventKind[];
  chosen: Draft["kind"];
  choose: (kind: PermitEventKind) => void;
};

/** What may be logged next, as buttons of which one is chosen. */
export function Moves({ moves, chosen, choose }: Props) {
  const [t, kinds] = [useTranslations("permits.form"), useTranslations("permitKind")];
  if (moves.length === 0) return <p className="soft">{t("noMoves")}</p>;
  return (
    <fieldset className={styles.moves}>
      <legend>{t("choose")}</legend>
      {moves.map((kind) => (
        <label key={kind} className="button">
          <input
            type="radio"
            name="kind"
            value={kind}
            checked={chosen === kind}
            onChange={() => choose(kind)}
          />
          {kinds(kind)}
        </label>
      ))}
    </fieldset>
  );
}
