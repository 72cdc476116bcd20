import { getTranslations } from "next-intl/server";
import type { MilestoneRow, Names } from "@/db/project-page";

/** Every slip of a milestone with its reason, once it is opened; a dash while there is none. */
export async function Slips({ slips, people }: { slips: MilestoneRow["slips"]; people: Names["people"] }) {
  if (slips.length === 0) return "—";
  const t = await getTranslations("project.milestones");
  return (
    <details>
      <summary>{t("slips", { count: slips.length })}</summary>
      <ul>
        {slips.map((slip) => (
          <li key={slip.id}>
            {t("slipLine", {
              on: slip.changedOn,
              who: people.get(slip.changedBy) ?? "—",
              from: slip.from ?? "—",
              to: slip.to,
              reason: slip.reason,
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
