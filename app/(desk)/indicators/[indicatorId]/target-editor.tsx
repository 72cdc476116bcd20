"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { TargetRow } from "@/db/indicators";
import { targetLines } from "@/lib/domain/vocabulary";
import style from "../entry.module.css";
import { LineEditor } from "./line-editor";
import type { Edited } from "./typed";

type Props = Edited & { lines: readonly (TargetRow | null)[] };

/** Both target lines, each with its comparator, source and whether it is inferred. */
export function TargetEditor({ lines, ...what }: Props) {
  const t = useTranslations("indicator");
  const [opened, setOpened] = useState(false);
  const rowOf = (line: string) => lines.find((one) => one?.line === line) ?? null;
  return (
    <details className={`panel no-print ${style.fold}`} id="targets" open={opened}>
      <summary>{t("targetEdit")}</summary>
      <div className="stack">
        {targetLines.toReversed().map((line) => (
          // A line that is set or withdrawn starts anew; a changed one goes on.
          <LineEditor
            key={`${line} ${rowOf(line) !== null}`}
            {...what}
            line={line}
            row={rowOf(line)}
            open={() => setOpened(true)}
          />
        ))}
      </div>
    </details>
  );
}
