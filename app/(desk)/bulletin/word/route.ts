import { getLocale, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { refuse, routeGuard } from "@/app/_server/route";
import { readLiveContent } from "@/db/bulletin-content";
import { store } from "@/db/store";
import { composeBulletin, undrafted } from "@/lib/bulletin/document";
import { Refusal } from "@/lib/refusal";
import { bulletinWord } from "../_word/bulletin-word";
import { wordAnswer } from "../_word/word-answer";

/** The bulletin of a period as the data are today, as .docx in the reader's language. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "bulletin.view");
  if (user instanceof Response) return user;
  const wanted = new URL(request.url).searchParams.get("period") ?? undefined;
  const { period, today } = await asOf({ period: wanted });
  const content = await readLiveContent(store(), period, today);
  if (content.rows.length === 0) return refuse(new Refusal("missing", { key: "bulletin.empty" }));
  const t = await getTranslations("bulletinText");
  const document = composeBulletin(content, undrafted, await getLocale());
  return wordAnswer(await bulletinWord(document, t("empty")), document.title);
}
