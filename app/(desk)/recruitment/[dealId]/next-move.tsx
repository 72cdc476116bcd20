import { getTranslations } from "next-intl/server";
import type { Deal } from "@/db/deals";
import { movesOf } from "@/lib/domain/deal";
import { nextStages, skippedStages } from "@/lib/domain/deal-move";
import type { Moment } from "../load";
import { MoveForm } from "./move-form";

/** What may follow the deal's present stage, whatever period the page is as of. */
export async function NextMove({ deal, now }: { deal: Deal; now: Moment }) {
  const [t, stages] = [await getTranslations("recruitment.deal"), await getTranslations("dealStage")];
  const last = movesOf(deal).at(-1);
  const choices = nextStages(last?.stage ?? null).map((stage) => ({
    stage,
    label: stages(stage),
    skips: skippedStages(last?.stage ?? null, stage)
      .map((one) => stages(one))
      .join(" → "),
  }));
  return (
    <section className="panel stack no-print" aria-labelledby="move">
      <h2 id="move">{t("move")}</h2>
      {choices.length === 0 ? (
        <p className="soft">{t("end")}</p>
      ) : (
        <MoveForm
          key={deal.events.length}
          dealId={deal.id}
          seen={deal.events.at(-1)?.number ?? 0}
          choices={choices}
          today={now.today}
          earliest={last?.on ?? null}
          shown={now.period}
        />
      )}
    </section>
  );
}
