import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import type { Attainment } from "@/lib/domain/attainment";
import { percentText } from "@/lib/domain/ratio";
import type { TenRow } from "./rows";
import type { Scene } from "./scene";

type Props = { attainment: Attainment; rows: readonly TenRow[]; scene: Scene };

/** The four states, which add up to the size of the list; each card opens its slots. */
export async function Summary({ attainment, rows, scene }: Props) {
  const t = await getTranslations();
  const { counts, reached, byKind } = attainment;
  const late = rows
    .filter(({ standing }) => standing.state === "late")
    .sort((a, b) => b.standing.overdueDays - a.standing.overdueDays)[0];
  const soon = rows
    .filter(({ standing }) => standing.dueOn)
    .sort((a, b) => (a.standing.dueInDays ?? 0) - (b.standing.dueInDays ?? 0))[0];
  const share = percentText(reached.n, reached.d);
  const kinds = (["industry", "works"] as const)
    .filter((kind) => byKind[kind].d > 0)
    .map((kind) =>
      t("doubleTen.kindShare", { kind: t(`slotKind.${kind}`), n: byKind[kind].n, d: byKind[kind].d }),
    );
  const unit = t("doubleTen.unit");
  const opens = (state: string) => scene.hrefOf({ state, kind: null, department: null });
  return (
    <section className="cards" aria-label={t("doubleTen.summary")}>
      <Card
        label={t("slotState.reached")}
        value={String(counts.reached)}
        unit={unit}
        note={t("doubleTen.share", { share, kinds: kinds.join(" · ") })}
        href={opens("reached")}
      />
      <Card
        label={t("slotState.on-time")}
        value={String(counts["on-time"])}
        unit={unit}
        note={
          soon?.slot && soon.standing.dueOn
            ? t("doubleTen.soonest", { title: soon.slot.title, day: soon.standing.dueOn })
            : t("doubleTen.noneDue")
        }
        href={opens("on-time")}
      />
      <Card
        label={t("slotState.late")}
        value={String(counts.late)}
        unit={unit}
        note={
          late?.slot
            ? t("doubleTen.latest", { title: late.slot.title, days: late.standing.overdueDays })
            : t("doubleTen.noneLate")
        }
        href={opens("late")}
        {...(counts.late > 0 ? { tone: "red" as const } : {})}
      />
      <Card
        label={t("slotState.empty")}
        value={String(counts.empty)}
        unit={unit}
        note={t(counts.empty > 0 ? "doubleTen.emptyNote" : "doubleTen.noneEmpty")}
        href={opens("empty")}
      />
    </section>
  );
}
