import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { IndicatorStanding } from "@/db/indicator-standing";
import { listShares, planSeen, splitSeen, splitTable } from "@/db/indicator-targets";
import { readNames } from "@/db/names";
import { store } from "@/db/store";
import { totalsOf } from "@/lib/domain/indicator-split";
import { valueCell } from "@/lib/indicator-format";
import { can, type User } from "@/lib/policy";
import type { Words } from "../words";
import { PlanEditor } from "./plan-editor";
import { SplitEditor } from "./split-editor";
import { SplitTable } from "./split-table";
import { TargetEditor } from "./target-editor";

type Props = { standing: IndicatorStanding; year: number; words: Words; user: User };

/** Target lines for the admin; monthly plan and split for the owner's head and the admin; the split for all to read. */
export async function Editors({ standing, year, words, user }: Props) {
  const { indicator, zone, city } = standing;
  const { read } = store();
  const { departments } = await readNames(store());
  const [{ indicator: texts, failure, kept }, english] = [await getMessages(), (await getLocale()) === "en"];
  const t = await getTranslations("indicator");
  const maySplit = can(user, "indicator.split", { departmentId: indicator.departmentId ?? "" });
  const shares = await listShares(read, indicator.id, year);
  const months = standing.months ?? [];
  const split = splitTable(shares);
  const nameOf = new Map(
    [...departments.values()].map((one) => [one.id, english ? one.english : one.shortName]),
  );
  const what = {
    indicatorId: indicator.id,
    userId: user.id,
    year,
    unit: words.unit(indicator),
    decimals: indicator.decimals,
    kind: indicator.kind,
  };
  const target = zone?.target.value ?? null;
  const totals = totalsOf(split.map((row) => row.months));
  const splittable = indicator.kind === "flow" && target !== null;
  return (
    <>
      {split.length > 0 && target !== null && (
        <SplitTable split={split} target={target} nameOf={nameOf} printed={words.printed(indicator)} />
      )}
      <NextIntlClientProvider messages={{ indicator: texts, failure, kept }}>
        {can(user, "indicator.target") && (
          <TargetEditor {...what} lines={[zone?.target ?? null, city?.target ?? null]} />
        )}
        {maySplit && splittable && (
          <>
            <PlanEditor
              {...what}
              target={target}
              stored={months}
              seen={planSeen(months.map((value, index) => ({ month: index + 1, value })))}
              split={totals.total === target ? totals.columns : null}
            />
            <SplitEditor
              {...what}
              target={target}
              stored={split}
              seen={splitSeen(shares)}
              plan={standing.planHolds ? standing.months : null}
              offices={[...nameOf].map(([id, name]) => ({ id, name }))}
              owner={indicator.departmentId}
            />
          </>
        )}
        {maySplit && !splittable && (
          <p className="soft no-print">
            {indicator.kind === "flow"
              ? t("noTargetToSplit")
              : t("notSplit", { value: valueCell(target, what) })}
          </p>
        )}
      </NextIntlClientProvider>
    </>
  );
}
