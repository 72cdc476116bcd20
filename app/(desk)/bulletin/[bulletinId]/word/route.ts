import { getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { refuse, routeGuard } from "@/app/_server/route";
import { mustGetBulletin, readBulletin } from "@/db/bulletins";
import { filesOf, readKept } from "@/db/files";
import { store } from "@/db/store";
import { Refusal } from "@/lib/refusal";
import { bulletinWord } from "../../_word/bulletin-word";
import { wordAnswer } from "../../_word/word-answer";

type Context = { params: Promise<{ bulletinId: string }> };

/** A draft is set anew; a published bulletin is served byte for byte as it was kept. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const user = await routeGuard(request, "bulletin.view");
  if (user instanceof Response) return user;
  try {
    const row = await mustGetBulletin(store().read, (await params).bulletinId);
    if (row.status === "published") {
      const kept = row.document === null ? null : await readKept(filesOf(store()), row.document);
      if (!kept) throw new Refusal("missing", { key: "bulletin.paperLost" });
      return wordAnswer(kept, row.title);
    }
    const t = await getTranslations("bulletinText");
    const { documents } = await readBulletin(store().read, row, await businessDay());
    return wordAnswer(await bulletinWord(documents["zh-CN"], t("empty")), row.title);
  } catch (error) {
    if (error instanceof Refusal) return refuse(error);
    throw error;
  }
}
