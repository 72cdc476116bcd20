import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { homeUrl } from "@/lib/inputs/home-url";
import type { SearchParams } from "@/lib/query";
import { ApproverHome } from "./_home/approver-home";
import { HeadHome } from "./_home/head-home";
import { OfficerHome } from "./_home/officer-home";
import { ZoneHome } from "./_home/zone-home";

/** 成绩单: each role sees first what it has to act on. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireUser();
  const params = await searchParams;
  const now = await asOf(params);
  const view = homeUrl.parse(params);
  if (user.role === "officer") return <OfficerHome user={user} now={now} />;
  if (user.role === "head") return <HeadHome user={user} now={now} view={view} />;
  if (user.role === "approver") return <ApproverHome user={user} now={now} />;
  return <ZoneHome user={user} now={now} view={view} />;
}
