import { refuse, routeGuard } from "@/app/_server/route";
import { filesOf } from "@/db/files";
import { receiveFile } from "@/db/received-files";
import { store } from "@/db/store";
import { can } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";

/** The length the sender states, or null where it states none. */
function statedLength(request: Request): number | null {
  const text = request.headers.get("content-length");
  return text && /^\d{1,12}$/.test(text) ? Number(text) : null;
}

/**
 * Takes the bytes of one image or PDF and answers a token that this person can log with. It opens nothing: what is
 * never logged is swept.
 */
export async function POST(request: Request): Promise<Response> {
  const user = await routeGuard(request);
  if (user instanceof Response) return user;
  // Who logs permits and who answers supervision orders.
  if (!can(user, "permit.log") && !can(user, "order.answer"))
    return refuse(new Refusal("forbidden", { key: "forbidden" }));
  try {
    if (!request.body) throw new Refusal("invalid", { key: "paper.empty" });
    const token = await receiveFile(filesOf(store()), user.id, request.body, statedLength(request));
    return Response.json({ token });
  } catch (error) {
    if (error instanceof Refusal) return refuse(error);
    // A sender who went away is no fault of ours, and nothing was kept.
    if (request.signal.aborted) return refuse(new Refusal("invalid", { key: "paper.cutShort" }));
    throw error;
  }
}
