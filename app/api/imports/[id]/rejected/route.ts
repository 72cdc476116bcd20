import { getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { refuse, routeGuard } from "@/app/_server/route";
import { ledgerWords } from "@/app/(desk)/projects/import/words";
import { getBatch } from "@/db/import-batches";
import { type Rejects, rejectsOf } from "@/db/import-rejects";
import { readPreview, readRejects } from "@/db/import-run";
import { mustGetImport } from "@/db/imports";
import { rejectedWorkbook } from "@/db/rejected-workbook";
import { store } from "@/db/store";
import type { User } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";

/** The rows that an import left out; of a file that is still looked at, those that it would leave out. */
async function find(id: string, user: User): Promise<{ name: string; rejects: Rejects }> {
  const batch = await getBatch(store().read, id);
  if (batch?.state === "open" && batch.userId === user.id) {
    const found = await readPreview(store(), batch, user, await businessDay());
    if (!("key" in found) && found.preview)
      return { name: batch.name, rejects: rejectsOf(found.read, found.preview, []) };
  }
  const row = await mustGetImport(store().read, id);
  if (row.importedBy !== user.id && user.role !== "admin") throw new Refusal("missing", { key: "missing" });
  const rejects = await readRejects(store(), row);
  if (!rejects) throw new Refusal("missing", { key: row.rejectedFile ? "paper.lost" : "missing" });
  return { name: row.name, rejects };
}

/** The rows that were left out, as they stood, with why in a column of its own: corrected, they are imported again. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const user = await routeGuard(request, "ledger.import");
  if (user instanceof Response) return user;
  try {
    const { name: file, rejects } = await find((await params).id, user);
    const [t, words] = [await getTranslations("importing"), await ledgerWords()];
    const bytes = await rejectedWorkbook(rejects, t("reasonHead"), t("rowHead"), (reasons) =>
      reasons
        .map(({ column, key, sentence }) =>
          t("reason", {
            at: column ?? t("wholeRow"),
            field: key ? ` ${words.field(key)}` : "",
            why: words.say(sentence),
          }),
        )
        .join("\n"),
    );
    const name = t("rejectedName", { name: file.replace(/\.[^.]*$/, "") });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "content-length": String(bytes.byteLength),
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return refuse(error);
    throw error;
  }
}
