import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { sumOf } from "@/lib/domain/deal";
import { monthOf } from "@/lib/domain/period";
import { gapPointsTenths, percentText, tenthsText } from "@/lib/domain/ratio";
import { amounts } from "../_home/amounts";
import { Explained } from "../_home/explained";
import { texts } from "../_home/texts";
import { behindHref } from "./addresses";
import type { Recruitment } from "./load";
import styles from "./recruitment.module.css";
import { dealWords } from "./words";

/** The article's second paragraph as cards; each opens exactly the deals that it counts. */
export async function Cards({ data }: { data: Recruitment }) {
  const [t, words] = [await getTranslations("recruitment"), await dealWords()];
  const { count, view, now, tiers } = data;
  const framework = view.framework ? "yes" : "no";
  return (
    <div className={styles.cards}>
      <Explained
        now={now}
        label={t("signed")}
        value={`${count.count}`}
        unit={t("count")}
        note={t("signedNote", { framework, agreements: `${data.agreements}` })}
        href={behindHref(view, now.period, { set: "counted" })}
        how={t("signedHow", {
          framework,
          ...texts({
            gross: count.count + count.cancelled.length,
            cancelled: count.cancelled.length,
            count: count.count,
          }),
        })}
      />
      <Amount data={data} />
      {data.countedTiers.map(({ tier, ...counted }) => {
        const row = tiers.find(({ slug }) => slug === tier.id);
        if (!row) return null;
        const conditions = words.conditionsOf(row);
        const rule = t(view.rule === "exclusive" ? "ruleExclusive" : "ruleInclusive");
        return (
          <Explained
            now={now}
            key={tier.id}
            label={words.nameOf(row)}
            value={`${counted[view.rule].length}`}
            unit={t("count")}
            note={`${conditions} · ${t(view.rule)}`}
            href={behindHref(view, now.period, { set: "counted", tier: tier.id })}
            how={t("tierHow", { conditions, rule, version: `${row.version}` })}
          />
        );
      })}
      <Cancelled data={data} />
    </div>
  );
}

async function Amount({ data }: { data: Recruitment }) {
  const [t, money] = [await getTranslations("recruitment"), await amounts()];
  const { count, view, now, amountLines } = data;
  const line = amountLines.find((one) => one.line === "zone") ?? amountLines[0];
  const month = monthOf(now.period);
  const gap = line ? (gapPointsTenths(count.amount, line.target, month, 12) ?? 0) : 0;
  const share = line ? percentText(count.amount, line.target) : "—";
  const target = line ? money.whole(line.target) : "—";
  const blanks = { share, target, gap: tenthsText(Math.abs(gap)), side: gap < 0 ? "low" : "high" };
  return (
    <Explained
      now={now}
      label={t("amount")}
      value={money.plain(count.amount)}
      unit={t("unit")}
      note={line ? t("amountNote", { ...blanks, line: line.line }) : t("amountNoTarget")}
      href={behindHref(view, now.period, { set: "counted" })}
      how={t("amountHow", {
        ...blanks,
        amount: money.whole(count.amount),
        ...texts({ count: count.count, month, pace: percentText(month, 12) }),
      })}
    />
  );
}

/** 解约 of this year's deals is subtracted; of earlier years' deals it stands on its own line. Rule: section 6. */
async function Cancelled({ data }: { data: Recruitment }) {
  const [t, money] = [await getTranslations("recruitment"), await amounts()];
  const { count, view, now } = data;
  const lines = [
    { set: "cancelled", deals: count.cancelled, note: t("cancelNote") },
    { set: "earlier", deals: count.earlierCancelled, note: t("earlierNote") },
  ] as const;
  return (
    <div className={`card ${styles.cancelled}`}>
      <span className="card-label">{t("cancelTitle")}</span>
      {lines.map(({ set, deals, note }) => (
        <div key={set}>
          <Link href={behindHref(view, now.period, { set })} prefetch={false}>
            {t(set)} <strong>{t("deals", { count: `${deals.length}` })}</strong>
            {deals.length > 0 && ` · ${money.whole(sumOf(deals))}`}
          </Link>
          <small className="card-note">{note}</small>
        </div>
      ))}
    </div>
  );
}
