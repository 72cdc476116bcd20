import { getTranslations } from "next-intl/server";
import type { PlanVersionRow } from "@/db/plan-page";
import { wanText } from "@/lib/domain/money";
import { baselineShift, type PlanAmounts } from "@/lib/domain/plan-change";
import { gapCell } from "@/lib/format";
import { Decide } from "./decide";
import { Difference } from "./difference";
import { Effect } from "./effect";
import style from "./plan.module.css";
import type { RulesNow } from "./rules-now";

type Props = {
  plan: PlanVersionRow;
  basis: PlanAmounts | null;
  locked: number;
  rules: RulesNow;
  name: string;
  proposer: string;
  may: { decide: boolean; own: boolean };
};

/** A proposal that waits: why, what it changes month by month, what that does, and the decision for who may. */
export async function Waiting({ plan, basis, locked, rules, name, proposer, may }: Props) {
  const t = await getTranslations();
  const months = plan.months ?? Array<number>(12).fill(0);
  const moved = plan.annual - (basis?.annual ?? 0);
  return (
    <section className="panel stack" aria-labelledby="waiting">
      <h2 id="waiting">
        {t(basis ? "plan.waitingChange" : "plan.waitingFirst", { who: proposer, on: plan.proposedOn })}
      </h2>
      <p>
        {basis
          ? t("plan.annualMoves", {
              before: wanText(basis.annual),
              after: wanText(plan.annual),
              change: moved === 0 ? "0" : gapCell(moved),
            })
          : t("plan.annualIs", { after: wanText(plan.annual) })}
      </p>
      {plan.reason && <p>{t("plan.reasonIs", { reason: plan.reason })}</p>}
      {plan.baselines.length > 0 && (
        <ul>
          {plan.baselines.map(({ kind, from, to }) => (
            <li key={kind}>
              {t("plan.baselineMoves", {
                milestone: t(`milestone.${kind}`),
                from: from ?? "—",
                to,
                days: gap(baselineShift(from, to)),
              })}
            </li>
          ))}
        </ul>
      )}
      <Decide
        plan={{ id: plan.id, version: plan.version, projectId: plan.projectId }}
        name={name}
        may={may}
      />
      <div className={style.columns}>
        <Difference before={basis?.months ?? null} after={months} locked={locked} />
        <Effect rules={rules} proposal={{ annual: plan.annual, months, baselines: plan.baselines }} />
      </div>
    </section>
  );
}

const gap = (days: number | null) => (days === null ? "—" : `${days < 0 ? "−" : "+"}${Math.abs(days)}`);
