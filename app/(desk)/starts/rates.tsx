import { getTranslations } from "next-intl/server";
import { percentText } from "@/lib/domain/ratio";
import { startRate } from "@/lib/domain/start";
import { inStartSet, type StartFacts } from "@/lib/start-list";

/** 开工率 in both calibres, from the same lists that the chips count. Rule: section 4. */
export async function Rates({ rows }: { rows: readonly StartFacts[] }) {
  const t = await getTranslations("starts");
  const count = (...sets: Parameters<typeof inStartSet>[1][]) =>
    rows.filter((one) => sets.some((set) => inStartSet(one, set))).length;
  const [planned, started, due] = [
    count("all"),
    count("due-started", "early-started"),
    count("due-started", "due-not-started"),
  ];
  const { ofPlanned, ofDue } = startRate({ started, due, planned });
  return (
    <p>
      {t("rates", {
        planned: `${planned}`,
        started: `${started}`,
        due: `${due}`,
        early: `${count("early-started")}`,
        late: `${count("late")}`,
        rate: percentText(ofPlanned.n, ofPlanned.d),
        dueRate: percentText(ofDue.n, ofDue.d),
      })}
    </p>
  );
}
