import Database from "better-sqlite3";

const tables = [
  "projects",
  "project_years",
  "plans",
  "plan_months",
  "monthly_reports",
  "milestones",
  "standing",
];

/** How a column of a copy differs from the original; everything else is taken over. */
const changed: Record<string, (column: string) => string> = {
  id: (column) => `${column} || '~' || @copy`,
  project_id: (column) => `${column} || '~' || @copy`,
  plan_id: (column) => `${column} || '~' || @copy`,
  code: () => "null",
  name: (column) => `${column} || '（' || @copy || '）'`,
  pinyin: (column) => `${column} || @copy`,
  name_key: (column) => `${column} || @copy`,
};

/**
 * Grows a demo database to about `wanted` projects of the same shape by copying its rows, for measuring. It bypasses
 * commit: the copies are in no audit log. Returns the number of projects.
 */
export function multiplyProjects(file: string, wanted: number): number {
  const client = new Database(file);
  client.pragma("synchronous = OFF");
  client.pragma("cache_size = -262144");
  const originals = client.prepare<[], { id: string }>("select id from projects order by id").all();
  const copies = Math.ceil(wanted / originals.length) - 1;
  client.exec("create temp table originals (id text primary key, rank integer)");
  const note = client.prepare("insert into temp.originals values (?, ?)");
  for (const [rank, { id }] of originals.entries()) note.run(id, rank);
  const inserts = tables.map((table) => {
    const columns = client
      .prepare<[string], { name: string }>("select name from pragma_table_info(?)")
      .all(table);
    const names = columns.map((column) => `"${column.name}"`).join(", ");
    const values = columns.map(({ name }) => changed[name]?.(`"${name}"`) ?? `"${name}"`).join(", ");
    const owner = table === "projects" ? "id" : "project_id";
    return client.prepare(
      `insert into ${table} (${names}) select ${values} from ${table} where ${owner} in (select id from temp.originals where rank < @most)`,
    );
  });
  const grow = client.transaction(() => {
    for (let copy = 1; copy <= copies; copy++) {
      const most = Math.min(originals.length, wanted - copy * originals.length);
      for (const insert of inserts) insert.run({ copy, most });
    }
  });
  grow();
  client.exec("analyze");
  const total = client.prepare<[], { n: number }>("select count(*) as n from projects").get()?.n ?? 0;
  client.close();
  return total;
}
