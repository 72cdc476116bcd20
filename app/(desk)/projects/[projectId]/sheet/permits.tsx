import { getTranslations } from "next-intl/server";
import { PermitPills } from "@/app/_ui/permit-pills";
import { keptPermitPage } from "@/db/permit-page";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { metDays, progressOf } from "@/lib/domain/permit-graph";
import { permitPills } from "@/lib/domain/vocabulary";
import { permitWords } from "../permits/words";

/** The six pills in words, and how many steps are finished. */
export async function SheetPermits({ projectId, today }: { projectId: string; today: Day }) {
  const [t, { file }] = [await getTranslations("projectPermits"), await keptPermitPage(store(), projectId)];
  const title = <h3>{t("overview.title")}</h3>;
  if (!file)
    return (
      <section>
        {title}
        <p>—</p>
      </section>
    );
  const words = await permitWords();
  const progress = progressOf(file, today);
  const states = permitPills.map((pill) => {
    const step = file.steps.find((one) => one.pill === pill);
    return (step && progress.get(step.code)?.state) ?? "exempt";
  });
  return (
    <section>
      {title}
      <p>
        <PermitPills states={states} words={words.pills} />{" "}
        {t("finished", { count: [...metDays(file).values()].filter(Boolean).length, all: file.steps.length })}
      </p>
    </section>
  );
}
