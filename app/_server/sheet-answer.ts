import "server-only";
import { getTranslations } from "next-intl/server";
import { lastAct } from "@/db/audit";
import { commit } from "@/db/commit";
import { serially } from "@/db/queue";
import { store } from "@/db/store";
import { csvPieces } from "@/lib/csv";
import { dayOfInstant } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import type { User } from "@/lib/policy";
import type { Sheet } from "@/lib/sheet/sheet";
import { workbookOf } from "@/lib/sheet/workbook";
import { businessDay } from "./as-of";
import { requestReference } from "./request";
import { now } from "./today";

/** What a list hands over: its table without what every table says of itself, and what the audit shall remember. */
export type ListSheet = Omit<Sheet, "note" | "subtitle"> & {
  /** The list's short name in addresses and files read back, and the name of the paper. */
  list: string;
  period: Period;
  asOf: string;
  /** The filters in words. */
  filters: readonly string[];
};

export type SheetFormat = "xlsx" | "csv";
const formatOf = (url: URL): SheetFormat => (url.searchParams.get("as") === "csv" ? "csv" : "xlsx");

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

// Large lists one after another: two at once would only make both slower.
const oneAtATime = serially();
const largeFrom = 5000;

/** Date and time of the office, as it stands in notes and names of files. */
function clock(instant: number) {
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Shanghai",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(instant);
  return `${dayOfInstant(instant)} ${time}`;
}

const nameOfFile = (text: string) => text.replace(/[\\/:*?"<>|\s]+/g, "-");

async function csvBytes(sheet: Sheet, wan: string, signal: AbortSignal): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of csvPieces(sheet, wan)) {
    signal.throwIfAborted();
    pieces.push(Buffer.from(piece));
    await new Promise((done) => setImmediate(done));
  }
  return Buffer.concat(pieces);
}

/** A list as a file. That it was taken, by whom and as of when stands in the file and in the audit log. */
export async function sheetAnswer(
  request: Request,
  user: User,
  list: ListSheet,
  /** The number of the audit log before the rows were read. */
  seen: number,
): Promise<Response> {
  const [t, app] = [await getTranslations("export"), await getTranslations("app")];
  const [url, at] = [new URL(request.url), now()];
  const format = formatOf(url);
  const who = { name: user.name, at: clock(at) };
  const [year = "", month = ""] = [list.period.slice(0, 4), String(Number(list.period.slice(5)))];
  const filters = list.filters.length > 0 ? list.filters.join(t("comma")) : t("noFilter");
  const sheet: Sheet = {
    ...list,
    subtitle: `${app("periodName", { year, month })} · ${app("dataAsOf", { day: list.asOf })}`,
    note: `${t("taken", who)} · ${t("filters", { filters })} · ${t("rows", { count: list.count })}`,
  };
  const write = () =>
    format === "csv"
      ? csvBytes(sheet, t("wan"), request.signal)
      : workbookOf(sheet, {
          sheetName: nameOfFile(list.title).slice(0, 31),
          author: user.name,
          at: new Date(at),
          footer: t("taken", who),
          pages: { before: t("pageBefore"), between: t("pageBetween"), after: t("pageAfter") },
          cut: t("cut"),
          origin: {
            list: list.list,
            period: list.period,
            asOf: list.asOf,
            audit: seen,
            by: user.id,
            at: new Date(at).toISOString(),
          },
          signal: request.signal,
        });
  const bytes = await (list.count > largeFrom ? oneAtATime(write) : write());
  await commit(
    store(),
    {
      actor: { id: user.id, name: user.name, role: user.role },
      verb: "list.export",
      day: await businessDay(),
      at,
      reason: `${list.title} · ${list.period} · ${filters} · ${t("rows", { count: list.count })} · .${format}`,
      request: await requestReference(),
      // No row changes; the entry is the whole of the act.
      concerns: [],
    },
    async () => undefined,
  );
  const name = nameOfFile(`${list.title}_${list.period}_${who.at.replace(":", "")}_${user.name}`);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": types[format],
      "content-length": String(bytes.length),
      "content-disposition": `attachment; filename="export.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

/** The number of the last entry of the audit log, to be asked before the rows are read. */
export const auditNumber = () => lastAct(store().read);
