import "server-only";
import { can, type Permission, type User } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";
import { fromOwnPage } from "./request";
import { putIntoWords } from "./sentences";
import { currentAccount } from "./session";

const status = { "signed-out": 401, forbidden: 403, invalid: 400, missing: 404, conflict: 409 } as const;

/** A refusal as the answer of a route. */
export async function refuse(refusal: Refusal): Promise<Response> {
  return Response.json(await putIntoWords(refusal), { status: status[refusal.kind] });
}

/**
 * The user of a route, or the answer that refuses. Whatever is not a GET must come from one of our own pages:
 * `const user = await routeGuard(request, "report.save"); if (user instanceof Response) return user;`
 */
export async function routeGuard(request: Request, permission?: Permission): Promise<User | Response> {
  const account = await currentAccount();
  if (!account) return refuse(new Refusal("signed-out", { key: "signedOut" }));
  if (account.mustChangePassword) return refuse(new Refusal("forbidden", { key: "changePasswordFirst" }));
  if (permission && !can(account.user, permission))
    return refuse(new Refusal("forbidden", { key: "forbidden" }));
  const reading = request.method === "GET" || request.method === "HEAD";
  if (!reading && !fromOwnPage(request.headers))
    return refuse(new Refusal("forbidden", { key: "foreignPage" }));
  return account.user;
}
