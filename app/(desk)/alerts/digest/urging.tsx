import { getLocale, getTranslations } from "next-intl/server";
import { pasted } from "@/app/_digest/text";
import { readCalendar } from "@/db/calendar";
import { listDepartments } from "@/db/people";
import { readCycle } from "@/db/report-cycle";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { monthOf, periodOfDay } from "@/lib/domain/period";
import { splitMessages } from "@/lib/message-split";
import { can, type User } from "@/lib/policy";
import { Urge } from "../../reports/urge";
import { urgeText } from "../../reports/urge-text";
import { CopyText } from "./copy-text";

// The first line says what it is about; every message begins with it.
function inMessages(text: string): string[] {
  const [first = "", ...lines] = text.split("\n");
  return splitMessages(
    (number, of) => (of > 1 ? `${number}/${of} ${first}` : first),
    lines.map((lead) => ({ lead, parts: [], joint: "" })),
    pasted,
  );
}

type Props = { user: User; department: string | null; today: Day };

/** 催报 of the month that runs: who has not reported, as it stands now; whoever may urge presses once and it is remembered. */
export async function Urging({ user, department, today }: Props) {
  if (!can(user, "project.detail")) return null;
  const t = await getTranslations("digest");
  const period = periodOfDay(today);
  const english = (await getLocale()) === "en";
  const offices = (await listDepartments(store().read)).map((one) => ({
    id: one.id,
    name: english ? one.english : one.shortName,
  }));
  const rows = await readCycle(store(), department ? { departmentId: department } : {}, period, today);
  const cutoff = (await readCalendar(store())).cutoffs(period);
  const urging = await urgeText(rows, offices, { period, cutoff, today });
  const mayUrge = can(user, "report.urge", { departmentId: department ?? "" });
  return (
    <section className="panel stack no-print" aria-labelledby="urging">
      <h2 id="urging">{t("urging", { month: monthOf(period) })}</h2>
      {urging ? (
        <>
          {inMessages(urging.text).map((text, at, { length: of }) => (
            <CopyText
              key={text}
              text={text}
              label={
                of === 1
                  ? t("urgeText", { count: urging.owed })
                  : t("urgeOf", { number: at + 1, of, count: urging.owed })
              }
            />
          ))}
          {mayUrge && (
            <div className="line">
              <span className="soft">{t("urgeHint")}</span>
              <Urge key={department} period={period} department={department} name="" {...urging} main />
            </div>
          )}
        </>
      ) : (
        <p className="soft">{t("nobodyOwes")}</p>
      )}
    </section>
  );
}
