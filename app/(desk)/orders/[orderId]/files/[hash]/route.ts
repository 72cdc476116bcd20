import { refuse, routeGuard } from "@/app/_server/route";
import { filesOf, readKept } from "@/db/files";
import { mustGetOrder } from "@/db/order-reading";
import { store } from "@/db/store";
import { maySee } from "@/lib/order-rights";
import { Refusal } from "@/lib/refusal";

type Context = { params: Promise<{ orderId: string; hash: string }> };

/** A file of a feedback, to whoever may see the order that names it; always saved, never opened in the page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const user = await routeGuard(request, "order.view");
  if (user instanceof Response) return user;
  const { orderId, hash } = await params;
  try {
    const order = await mustGetOrder(store().read, orderId);
    const file = order.events.flatMap(({ files }) => files).find((one) => one.hash === hash);
    if (!file || !maySee(user, order)) throw new Refusal("missing", { key: "missing" });
    const bytes = await readKept(filesOf(store()), hash);
    if (!bytes) throw new Refusal("missing", { key: "paper.lost" });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": file.type,
        "content-disposition": `attachment; filename="paper"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return refuse(error);
    throw error;
  }
}
