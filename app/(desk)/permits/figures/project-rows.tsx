import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { NamedPermits } from "@/db/permit-figures";
import type { threatened } from "@/lib/domain/permit-figures";
import { permitsHref } from "./addresses";
import style from "./figures.module.css";
import { figureWords } from "./words";

type Column<P> = { head: string; cell: (project: P) => string; isNumber?: boolean };

async function ProjectTable<P extends NamedPermits>(props: {
  rows: readonly P[];
  columns: readonly Column<P>[];
}) {
  const t = await getTranslations("permitFigures");
  const [flow, words] = [await getTranslations("permitFlow"), await figureWords(new Map())];
  return (
    <div className="table-frame">
      <table className={`table ${style.rows}`}>
        <thead>
          <tr>
            <th scope="col">{t("project")}</th>
            <th scope="col">{t("department")}</th>
            <th scope="col">{t("flow")}</th>
            {props.columns.map(({ head, isNumber }) => (
              <th scope="col" key={head} className={isNumber ? "num" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((project) => (
            <tr key={project.projectId} data-row>
              <th scope="row">
                <Link href={permitsHref(project.projectId)} prefetch={false}>
                  {project.name}
                </Link>
              </th>
              <td>{words.department(project.departmentId)}</td>
              <td>{flow(project.flow.flow)}</td>
              {props.columns.map(({ head, cell, isNumber }) => (
                <td key={head} className={isNumber ? "num" : undefined}>
                  {cell(project)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Late = ReturnType<typeof threatened<NamedPermits>>[number];

/** Projects whose permit comes after the planned start, the latest first. */
export async function ThreatenedRows({ rows }: { rows: readonly Late[] }) {
  const t = await getTranslations("permitFigures");
  const columns: Column<Late>[] = [
    { head: t("column.plannedStart"), cell: ({ plannedStart }) => plannedStart ?? "—" },
    { head: t("column.earliest"), cell: ({ start }) => start.earliest },
    { head: t("column.lateBy"), cell: ({ start }) => `${start.late}`, isNumber: true },
  ];
  return <ProjectTable rows={rows} columns={columns} />;
}

/** Projects whose permit runs into a year without a calendar. */
export async function UnknownRows({ rows }: { rows: readonly NamedPermits[] }) {
  const t = await getTranslations("permitFigures");
  const columns = [
    { head: t("column.plannedStart"), cell: ({ plannedStart }: NamedPermits) => plannedStart ?? "—" },
  ];
  return <ProjectTable rows={rows} columns={columns} />;
}

/** Events of the site that came before what the law asks for. Rule: section 4, 未批先建. */
export async function UnpermittedRows({ rows }: { rows: readonly NamedPermits[] }) {
  const t = await getTranslations("permitFigures");
  const all = (tell: (one: NamedPermits["unpermitted"][number]) => string) => (project: NamedPermits) =>
    project.unpermitted.map(tell).join("; ");
  const columns: Column<NamedPermits>[] = [
    {
      head: t("column.event"),
      cell: all(({ code }) => t(code.startsWith("D") ? "beforeAcceptance" : "beforePermit")),
    },
    { head: t("column.on"), cell: all(({ on }) => on) },
    { head: t("column.missing"), cell: all(({ missing }) => missing.join(" ")) },
  ];
  return <ProjectTable rows={rows} columns={columns} />;
}
