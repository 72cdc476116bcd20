import { routeGuard } from "@/app/_server/route";
import { keptAlikeNames } from "@/db/alike-names";
import { store } from "@/db/store";
import { likeness } from "@/lib/domain/likeness";

const least = 0.45;
const most = 5;

/** Projects with a name like the one asked for, the likeliest first. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "project.edit");
  if (user instanceof Response) return user;
  const { searchParams } = new URL(request.url);
  const [name, own] = [(searchParams.get("name") ?? "").slice(0, 200), searchParams.get("own")];
  const found = (await keptAlikeNames(store()))
    .filter(({ id }) => id !== own)
    .map((one) => ({ ...one, score: likeness(one.name, name) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ score: _, ...one }) => one);
  return Response.json(found, { headers: { "cache-control": "no-store" } });
}
