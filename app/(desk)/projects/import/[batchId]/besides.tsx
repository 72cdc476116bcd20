import { getTranslations } from "next-intl/server";
import { besidesOf, type House } from "@/db/import-besides";
import type { PreviewRow } from "@/db/import-preview";
import type { TemplateNode } from "@/lib/domain/milestone-template";
import type { LedgerWords } from "../words";

type Props = { row: PreviewRow; house: House; nodes: readonly TemplateNode[]; words: LedgerWords };

/** What a row brings that it does not state: of a new project officer, first month and milestones; where its plan goes. */
export async function Besides({ row, house, nodes, words }: Props) {
  if (row.kind !== "new" && row.kind !== "changed") return null;
  const [t, m] = [await getTranslations("importing"), await getTranslations("milestone")];
  const plan = row.plan && t(`plan.${row.plan}`);
  if (row.kind === "changed") return plan && <li className="soft">{plan}</li>;
  const { type, departmentId, officerId, since, milestones } = besidesOf(row, house, nodes);
  const said = (key: string, value: string | null) =>
    value && t("besidesField", { field: words.field(key), value: words.value(key, value) });
  const parts = [
    t("besidesSince", { period: since }),
    said("type", type),
    said("departmentId", departmentId),
    said("officerId", officerId),
    plan,
    milestones.length === 0 && t("besidesNoNodes"),
  ].filter(Boolean);
  return (
    <li className="soft">
      {t("besides", { list: parts.join(t("semicolon")) })}
      {milestones.length > 0 && (
        <details>
          <summary>{t("besidesNodes", { count: milestones.length })}</summary>
          <ul>
            {milestones.map(({ kind, on }) => (
              <li key={kind}>
                {m(kind)} {on}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
