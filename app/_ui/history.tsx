import { countHistory, listHistory } from "@/db/audit";
import { listProjectNames, type Names } from "@/db/project-page";
import { store } from "@/db/store";
import { Acts } from "./acts";
import { Pages } from "./pages";

const size = 20;
// Every row of its history says whose it is.
const itself = new Set(["dealId", "indicatorId"]);

const without = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([column]) => !itself.has(column)));

type Props = {
  /** A deal or an indicator; the ids of its rows begin with its own. */
  subjectId: string;
  title: string;
  names: Names;
  page: number;
  hrefOf: (page: number) => string;
};

/** Every change of one thing out of the log: before and after, who, when and why; newest first. */
export async function History({ subjectId, title, names, page, hrefOf }: Props) {
  const { read } = store();
  const total = await countHistory(read, subjectId);
  const entries = (await listHistory(read, subjectId, size, (page - 1) * size)).map(({ entry }) => ({
    ...entry,
    // One act may concern many; here only this one's part of it is shown.
    changes: entry.changes
      .filter(({ id }) => id === subjectId || id.startsWith(`${subjectId}-`))
      .map(({ before, after, ...change }) => ({
        ...change,
        ...(before ? { before: without(before) } : {}),
        ...(after ? { after: without(after) } : {}),
      })),
  }));
  if (total === 0) return null;
  const projects = entries.flatMap(({ changes }) =>
    changes.flatMap(({ before, after }) => [before?.projectId, after?.projectId]),
  );
  const titles = await listProjectNames(
    read,
    projects.filter((id) => typeof id === "string"),
  );
  return (
    <section className="stack no-print" id="history">
      <h2>{title}</h2>
      <Acts entries={entries} names={{ ...names, people: new Map([...names.people, ...titles]) }} />
      {total > size && <Pages page={page} size={size} total={total} hrefOf={hrefOf} />}
    </section>
  );
}
