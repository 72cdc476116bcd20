import { system } from "@/db/act";
import { draftBulletin, publishBulletin } from "@/db/bulletins";
import { commit } from "@/db/commit";
import { openSqlite } from "@/db/open-sqlite";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { countingServer, firstLoad } from "./measure";

/** Publishes one bulletin and leaves a draft of the same period; the papers are not what is measured. */
async function addBulletins(file: string, auditKey: string) {
  const store = openSqlite(file, auditKey);
  const on = day("2021-04-20");
  const who = { userId: "u-admin", day: on, at: 1 };
  const act = (verb: "bulletin.draft" | "bulletin.publish") => ({ actor: system, verb, day: on, at: 1 });
  const draft = () => commit(store, act("bulletin.draft"), (tx) => draftBulletin(tx, who, period("2021-03")));
  const published = await draft();
  await commit(store, act("bulletin.publish"), (tx) =>
    publishBulletin(tx, who, published.id, published.version, async () => "0".repeat(64)),
  );
  const drafted = await draft();
  store.close();
  return { published: published.id, drafted: drafted.id };
}

type PageMeasure = { page: string; first: number; again: number; script: number; size: number };

/**
 * Queries and first load of the pages beyond the register, as the leader. `first` is right after a commit, `again` when
 * what is kept until the next commit is known; both without the queries that every page sends for its frame.
 */
export async function measurePages(folder: string, file: string, auditKey: string, port: number) {
  const { published, drafted } = await addBulletins(file, auditKey);
  const server = await countingServer(folder, port);
  const pages = {
    "/projects": "/projects?state=behind&sort=gap",
    "/": "/",
    "/screen": "/screen",
    "/double-ten": "/double-ten",
    "/recruitment": "/recruitment",
    "/indicators": "/indicators",
    "/reports": "/reports",
    "/permits": "/permits?department=all&view=running",
    "/permits/figures": "/permits/figures",
    "/projects/[id]": "/projects/p119",
    "/projects/[id]/month": "/projects/p119/month",
    "/projects/[id]/sheet": "/projects/p119/sheet",
    "/projects/[id]/permits": "/projects/p119/permits",
    "/projects/[id]/plan": "/projects/p119/plan",
    "/projects/[id]/milestones": "/projects/p119/milestones",
    "/starts": "/starts",
    "/plans": "/plans?department=economy",
    "/alerts": "/alerts",
    "/orders": "/orders",
    "/problems": "/problems",
    "/bulletin": "/bulletin",
    "/bulletin/[id], published": `/bulletin/${published}`,
    "/bulletin/[id], draft": `/bulletin/${drafted}`,
  };
  await server.ask("/account");
  const found: PageMeasure[] = [];
  for (const [page, path] of Object.entries(pages)) {
    const first = await server.ask(path);
    const again = await server.ask(path);
    const { script, page: size } = await firstLoad(server.base, path, server.cookie);
    found.push({ page, first, again, script: script / 1024, size: size / 1024 });
  }
  server.stop();
  const frame = Math.min(...found.map(({ again }) => again));
  return found.map((one) => ({ ...one, first: one.first - frame, again: one.again - frame }));
}
