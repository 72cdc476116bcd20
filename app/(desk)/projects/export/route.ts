import { cookies } from "next/headers";
import { asOf } from "@/app/_server/as-of";
import { refuse, routeGuard } from "@/app/_server/route";
import { sheetAnswer } from "@/app/_server/sheet-answer";
import { exportUrl } from "@/lib/inputs/export-url";
import { registerUrl } from "@/lib/inputs/register-url";
import { can } from "@/lib/policy";
import { searchOf } from "@/lib/query";
import { Refusal } from "@/lib/refusal";
import { columnsOf, firstColumns } from "@/lib/register-columns";
import { readRemembered } from "../remembered";
import { ledgerSheet } from "./ledger-sheet";
import { listSheet } from "./list-sheet";

/** The register as its address shows it, or the same projects as one of the ledgers. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "project.view");
  if (user instanceof Response) return user;
  const params = searchOf(new URL(request.url).searchParams);
  const asked = exportUrl.parse(params);
  const { form, basis } = asked;
  // Ledgers print people and problems, which approvers do not see on the screen either.
  if (form !== "list" && !can(user, "project.detail"))
    return refuse(new Refusal("forbidden", { key: "forbidden" }));
  const { period, asOf: day, today } = await asOf({ period: params.period });
  const view = { ...registerUrl.parse(params), today };
  const time = { period, asOf: day };
  const chosen = params.cols?.toString() ?? readRemembered(await cookies()).columns;
  const keys = columnsOf(chosen, firstColumns(user.role === "approver"));
  const loaded =
    form === "list"
      ? await listSheet(view, keys, time)
      : await ledgerSheet(user, view, { form, basis }, time);
  try {
    return await sheetAnswer(request, user, loaded.sheet, loaded.seen);
  } finally {
    loaded.close();
  }
}
