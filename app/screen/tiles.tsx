import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { dealsHref, indicatorsHref, registerHref, slotsHref } from "@/app/(desk)/_home/addresses";
import { amounts } from "@/app/(desk)/_home/amounts";
import type { Moment } from "@/app/(desk)/_home/moment";
import { texts } from "@/app/(desk)/_home/texts";
import type { ScoreCard } from "@/db/score-card";
import type { Figures } from "@/lib/domain/figures";
import { monthOf } from "@/lib/domain/period";
import { gapPointsTenths, percentText, tenthsText } from "@/lib/domain/ratio";
import styles from "./screen.module.css";

type Props = { figures: Figures; card: ScoreCard; now: Moment };
type TileProps = { label: string; unit: string; value: string; target: string; lines: string[]; href: Route };

/** The article's figures in its order, eight across. */
export async function WallTiles({ figures, card, now }: Props) {
  const [t, home, score] = [
    await getTranslations("screen"),
    await getTranslations("home"),
    await getTranslations("score"),
  ];
  const money = await amounts();
  const { deals, slots, indicators } = card;
  const month = monthOf(now.period);
  const { actualToDate, annualPlan, planToDate, started, plannedStarts, dueStarts, states } = figures;
  const share = (n: number, d: number) => t("share", { share: percentText(n, d) });
  const against = (gap: number | null) =>
    texts({ gap: tenthsText(Math.abs(gap ?? 0)), side: (gap ?? 0) < 0 ? "low" : "high" });
  const of = (target: string | number) => score("of", { target: `${target}` });
  const unit = home("money");
  const count = home("count");
  const tiles: TileProps[] = [
    {
      label: t("projects"),
      value: `${figures.projects}`,
      target: "",
      unit: count,
      lines: [t("projectLine", { total: money.plain(figures.total) })],
      href: registerHref(now.period),
    },
    {
      label: t("annual"),
      value: money.plain(annualPlan),
      target: "",
      unit,
      lines: [
        t("planLine", { planned: money.plain(planToDate), share: percentText(planToDate, annualPlan) }),
      ],
      href: registerHref(now.period),
    },
    {
      label: t("actual"),
      value: money.plain(actualToDate),
      target: of(money.plain(annualPlan)),
      unit,
      lines: [
        share(actualToDate, annualPlan),
        t("gapLine", against(gapPointsTenths(actualToDate, annualPlan, month, 12))),
      ],
      href: registerHref(now.period),
    },
    {
      label: t("started"),
      value: `${started}`,
      target: of(plannedStarts),
      unit: count,
      lines: [
        share(started, plannedStarts),
        t("dueLine", against(gapPointsTenths(started, plannedStarts, dueStarts, plannedStarts))),
      ],
      href: registerHref(now.period, { start: "started" }),
    },
    {
      label: t("achieved"),
      value: `${states.achieved}`,
      target: of(figures.projects),
      unit: count,
      lines: [
        share(states.achieved, figures.projects),
        t(
          "stateLine",
          texts({ behind: states.behind, notDue: states["not-due"], unplanned: states.unplanned }),
        ),
      ],
      href: registerHref(now.period, { state: "achieved" }),
    },
    {
      label: t("signed"),
      value: money.plain(deals.amount),
      target: deals.target === null ? "" : of(money.plain(deals.target)),
      unit,
      lines: [
        t("dealLine", { count: `${deals.count}`, share: percentText(deals.amount, deals.target ?? 0) }),
        ...(deals.target === null
          ? []
          : [t("gapLine", against(gapPointsTenths(deals.amount, deals.target, month, 12)))]),
      ],
      href: dealsHref(now.period),
    },
    ...(slots
      ? [
          {
            label: t("slots"),
            value: `${slots.reached.n}`,
            target: of(slots.reached.d),
            unit: count,
            lines: [t("slotLine", texts({ onTime: slots.counts["on-time"], late: slots.counts.late }))],
            href: slotsHref(now.period),
          },
        ]
      : []),
    {
      label: t("indicators"),
      value: `${indicators.counts.behind ?? 0}`,
      target: of(indicators.scores.length),
      unit: t("items"),
      lines: [
        t(
          "indicatorLine",
          texts({
            ahead: indicators.counts.ahead ?? 0,
            reached: indicators.counts.reached ?? 0,
            missing: indicators.counts["no-value"] ?? 0,
          }),
        ),
      ],
      href: indicatorsHref(now.period),
    },
  ];
  return (
    <ul className={styles.tiles}>
      {tiles.map((tile) => (
        <li key={tile.label}>
          <Tile {...tile} />
        </li>
      ))}
    </ul>
  );
}

const Tile = ({ label, unit, value, target, lines, href }: TileProps) => (
  <Link href={href} className={styles.tile} prefetch={false}>
    <span className={styles.label}>
      {label} <small>{unit}</small>
    </span>
    <span className={styles.value}>
      {value} <small className={styles.of}>{target}</small>
    </span>
    {lines.map((line) => (
      <span key={line} className={styles.line}>
        {line}
      </span>
    ))}
  </Link>
);
