import { medians } from "./measure";

const lists = {
  "the register, 18 columns": "/projects/export?period=2021-03",
  "the zone's ledger, 48 columns": "/projects/export?period=2021-03&form=ledger",
  "the same as .csv": "/projects/export?period=2021-03&form=ledger&as=csv",
} as const;

/** What a workbook of all projects takes, and the longest that another request waits meanwhile. */
export async function measureExports(base: string, cookie: string, size: number) {
  const found: { name: string; took: number; kilobytes: number; waited: number }[] = [];
  for (const [name, path] of Object.entries(lists)) {
    let [kilobytes, waited, running] = [0, 0, true];
    const take = async () => {
      const answer = await fetch(base + path, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      kilobytes = (await answer.arrayBuffer()).byteLength / 1024;
    };
    const others = async () => {
      while (running) {
        const started = performance.now();
        await (await fetch(`${base}/api/health`)).text();
        waited = Math.max(waited, performance.now() - started);
        await new Promise((done) => setTimeout(done, 20));
      }
    };
    // The first one compiles and reads what every later one knows.
    await take();
    const watching = size > 423 ? others() : undefined;
    const started = performance.now();
    const [took = Number.NaN] =
      size > 423 ? [await take().then(() => performance.now() - started)] : await medians(10, take);
    running = false;
    await watching;
    found.push({ name, took, kilobytes, waited });
  }
  return found;
}
