import { cookies } from "next/headers";
import { cookieSettings } from "@/app/_server/cookie";
import { fromOwnPage } from "@/app/_server/request";
import { currentAccount } from "@/app/_server/session";
import { endSession } from "@/db/sessions";
import { store } from "@/db/store";

/** Ends the session on the server, so that a copied cookie opens nothing, and leads to the sign-in page. */
export async function POST(request: Request): Promise<Response> {
  if (!fromOwnPage(request.headers)) return new Response(null, { status: 403 });
  const account = await currentAccount();
  if (account) await endSession(store(), account.sessionId);
  const { name, options } = cookieSettings();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
  return new Response(null, { status: 303, headers: { location: "/sign-in", "clear-site-data": '"cache"' } });
}
