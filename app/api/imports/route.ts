import { asOf } from "@/app/_server/as-of";
import { refuse, routeGuard } from "@/app/_server/route";
import { now } from "@/app/_server/today";
import { filesOf } from "@/db/files";
import { beginBatch, mustGetBatch } from "@/db/import-batches";
import { readAgain, readBatch } from "@/db/import-jobs";
import { receiveImport } from "@/db/received-imports";
import { store } from "@/db/store";
import { Refusal } from "@/lib/refusal";

/** The length the sender states, or null where it states none. */
function statedLength(request: Request): number | null {
  const text = request.headers.get("content-length");
  return text && /^\d{1,12}$/.test(text) ? Number(text) : null;
}

/** Takes the bytes of a workbook, begins to read it and answers where the import goes on. */
export async function POST(request: Request): Promise<Response> {
  const user = await routeGuard(request, "ledger.import");
  if (user instanceof Response) return user;
  const query = new URL(request.url).searchParams;
  const name = (query.get("name") ?? "").trim().slice(0, 200);
  try {
    if (!request.body) throw new Refusal("invalid", { key: "import.empty" });
    if (!/\.(xlsx|csv|txt|xls|xlsm|et)$/i.test(name))
      throw new Refusal("invalid", { key: "import.notTable" });
    const { hash, bytes } = await receiveImport(filesOf(store()), request.body, statedLength(request));
    const wanted = query.get("period");
    const { period } = await asOf(wanted === null ? {} : { period: wanted });
    const id = await beginBatch(store(), { userId: user.id, name, hash, bytes, period }, now());
    readAgain(hash);
    // The page that follows shows how far it is.
    void readBatch(store(), await mustGetBatch(store().read, id, user.id));
    return Response.json({ id });
  } catch (error) {
    if (error instanceof Refusal) return refuse(error);
    // A sender who went away is no fault of ours, and nothing was kept.
    if (request.signal.aborted) return refuse(new Refusal("invalid", { key: "import.cutShort" }));
    throw error;
  }
}
