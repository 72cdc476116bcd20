import { refuse, routeGuard } from "@/app/_server/route";
import { filesOf, readKept } from "@/db/files";
import { findPaper } from "@/db/permit-papers";
import { store } from "@/db/store";
import { Refusal } from "@/lib/refusal";

/** A kept paper of a permit step, always as a download; only what the log of a visible project names is served. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ hash: string }> },
): Promise<Response> {
  const user = await routeGuard(request, "permit.view");
  if (user instanceof Response) return user;
  const found = await findPaper(
    store().read,
    (await params).hash,
    new URL(request.url).searchParams.get("of"),
  );
  const bytes = found && (await readKept(filesOf(store()), found.hash));
  if (!found || !bytes) return refuse(new Refusal("missing", { key: found ? "paper.lost" : "missing" }));
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": found.type,
      "content-length": String(bytes.byteLength),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
      "content-security-policy": "default-src 'none'; sandbox",
    },
  });
}
