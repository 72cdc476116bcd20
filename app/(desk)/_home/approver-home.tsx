import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { WorkPanel, WorkSummary } from "@/app/_inbox/work-panel";
import { PageTitle } from "@/app/_ui/page-title";
import { readFigures } from "@/db/figures";
import { store } from "@/db/store";
import type { User } from "@/lib/policy";
import { FindBox } from "../permits/find";
import { loadHomeDesk } from "../permits/load";
import { permitWords } from "../permits/words";
import { registerHref } from "./addresses";
import type { Moment } from "./moment";
import { PermitCards, PermitWork } from "./permit-work";
import { States } from "./states";

/** What is late, due, promised and arrived in the own department; a search that ends in a log; where the zone stands. */
export async function ApproverHome({ user, now }: { user: User; now: Moment }) {
  const [t, all, words, desk, figures] = [
    await getTranslations("permits.home"),
    await getTranslations("home"),
    await permitWords(),
    await loadHomeDesk(user),
    await readFigures(store().read, now.period),
  ];
  return (
    <div className="stack">
      <PageTitle
        title={t("title", { department: words.departmentOf(user.departmentId) })}
        note={all("asOf", { day: now.today })}
      >
        <FindBox q="" params={{}} />
      </PageTitle>
      <WorkSummary user={user} />
      <PermitCards desk={desk} />
      <WorkPanel user={user} />
      <PermitWork desk={desk} />
      <States figures={figures} now={now} />
      <p>
        <Link href={registerHref(now.period)}>{all("register")}</Link>
      </p>
    </div>
  );
}
