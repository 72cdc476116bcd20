import { refuse, routeGuard } from "@/app/_server/route";
import { filesOf } from "@/db/files";
import { receiveFile } from "@/db/received-files";
import { store } from "@/db/store";
import { can } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";

const none = () => refuse(new Refusal("invalid", { key: "paper.empty" }));

/** Takes one file of whoever logs permits or answers orders, and answers the token that a form then names. */
export async function POST(request: Request): Promise<Response> {
  const user = await routeGuard(request);
  if (user instanceof Response) return user;
  if (!can(user, "permit.log") && !can(user, "order.answer"))
    return refuse(new Refusal("forbidden", { key: "forbidden" }));
  if (!request.body) return none();
  const length = request.headers.get("content-length");
  try {
    const expected = length === null ? null : Number(length);
    const token = await receiveFile(filesOf(store()), user.id, request.body, expected);
    return Response.json({ token });
  } catch (error) {
    if (error instanceof Refusal) return refuse(error);
    throw error;
  }
}
