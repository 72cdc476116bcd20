import { refuse, routeGuard } from "@/app/_server/route";
import { filesOf, readKept } from "@/db/files";
import { mustGetPhoto } from "@/db/photos";
import { store } from "@/db/store";
import { Refusal } from "@/lib/refusal";

/** A photograph, or with `?size=small` its small version; only for who may read the months of a project. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ photoId: string }> },
): Promise<Response> {
  const user = await routeGuard(request, "project.detail");
  if (user instanceof Response) return user;
  try {
    const photo = await mustGetPhoto(store().read, (await params).photoId);
    const small = new URL(request.url).searchParams.get("size") === "small";
    const file = small ? photo.thumb : photo.picture;
    const tag = `"${file.hash}"`;
    // The browser asks each time, so that a session that has ended shows nothing, and fetches only what it has not.
    const headers = { etag: tag, "cache-control": "private, no-cache", vary: "cookie" };
    if (request.headers.get("if-none-match") === tag) return new Response(null, { status: 304, headers });
    const bytes = await readKept(filesOf(store()), file.hash);
    if (!bytes) throw new Refusal("missing", { key: "paper.lost" });
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...headers,
        "content-type": file.type,
        "content-length": String(bytes.byteLength),
        "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; sandbox",
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return refuse(error);
    throw error;
  }
}
