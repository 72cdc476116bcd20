import { verifyArticle } from "@/db/demo/verify";
import { readBusinessDay } from "@/db/today";
import { type Check, verifyInvariants } from "@/db/verify";
import { dayOfInstant } from "@/lib/domain/day";
import { openDatabase, run } from "./open";

const print = (check: Check) =>
  console.log(
    `${check.broken === null ? "ok    " : "BROKEN"}  ${check.name}: ${check.figure}${check.broken === null ? "" : `  ← ${check.broken}`}`,
  );

/** `npm run -s verify`: one line a check with its figure; exit 1 when one is broken. */
await run(async () => {
  const store = openDatabase();
  try {
    const today = await readBusinessDay(store.read, dayOfInstant(Date.now()));
    const invariants = await verifyInvariants(store, today);
    invariants.forEach(print);
    const article = await verifyArticle(store);
    if (article) article.forEach(print);
    else console.log("        article: not applicable (not the demo)");
    return [...invariants, ...(article ?? [])].some((check) => check.broken !== null) ? 1 : 0;
  } finally {
    store.close();
  }
});
