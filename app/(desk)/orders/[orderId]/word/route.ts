import { refuse, routeGuard } from "@/app/_server/route";
import { Refusal } from "@/lib/refusal";
import { wordAnswer } from "../../../bulletin/_word/word-answer";
import { orderDocument } from "../../_word/order-document";
import { orderWord } from "../../_word/order-word";
import { loadOrders } from "../../load";

type Context = { params: Promise<{ orderId: string }> };

/** The order as a document of the office, with what happened since. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const user = await routeGuard(request, "order.view");
  if (user instanceof Response) return user;
  const [{ orderId }, data] = [await params, await loadOrders(user)];
  const order = data.orders.find(({ id }) => id === orderId);
  if (!order) return refuse(new Refusal("missing", { key: "missing" }));
  return wordAnswer(await orderWord(await orderDocument(order, data)), order.title, "order");
}
