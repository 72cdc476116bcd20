import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { keptParts } from "@/db/project-kept";
import type { ProjectHead } from "@/db/project-page";
import { store } from "@/db/store";
import { wanText } from "@/lib/domain/money";
import { can, type User } from "@/lib/policy";
import { draftOf } from "../_record/draft";
import { PartForm } from "../_record/part-form";
import { RecordWords } from "../_record/provider";

/** The parts of a bundle with their sum beside the bundle's own total; they are for information and enter no figure. */
export async function Parts({ user, head }: { user: User; head: ProjectHead }) {
  const { project, year } = head;
  const rows = await keptParts(store(), project.id);
  const mayEdit = can(user, "project.edit", year) && !project.archivedOn;
  if (rows.length === 0 && !mayEdit) return null;
  const t = await getTranslations("record.parts");
  const standing = rows.filter(({ archivedOn }) => archivedOn === null);
  const sum = standing.reduce((total, part) => total + part.totalInvestment, 0);
  const gap = sum - project.totalInvestment;
  return (
    <section className={`panel stack ${rows.length === 0 ? "no-print" : ""}`} aria-labelledby="parts">
      <h2 id="parts">
        {t("title")} <span className="page-note">{t("note", { count: standing.length })}</span>
      </h2>
      {rows.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("name")}</th>
                <th scope="col">{t("code")}</th>
                <th scope="col" className="num">
                  {t("total")}
                </th>
                <th scope="col">{t("content")}</th>
              </tr>
            </thead>
            <tbody>
              <tr className="total">
                <th scope="row">{t("sum")}</th>
                <td />
                <td className="num">{wanText(sum)}</td>
                <td>
                  {gap === 0
                    ? t("equal")
                    : t("differs", { total: wanText(project.totalInvestment), gap: wanText(gap) })}
                </td>
              </tr>
              {rows.map((part) => (
                <tr key={part.id}>
                  <th scope="row">
                    {mayEdit ? <Link href={`/projects/${part.id}/edit`}>{part.name}</Link> : part.name}
                    {part.archivedOn && <span className="soft"> {t("archived")}</span>}
                  </th>
                  <td>{part.code ?? "—"}</td>
                  <td className="num">{wanText(part.totalInvestment)}</td>
                  <td>{part.content || "—"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mayEdit && (
        <details className="no-print">
          <summary>{t("add")}</summary>
          <RecordWords>
            <PartForm
              userId={user.id}
              projectId=""
              parentId={project.id}
              seen={0}
              stored={draftOf({}, null)}
            />
          </RecordWords>
        </details>
      )}
    </section>
  );
}
