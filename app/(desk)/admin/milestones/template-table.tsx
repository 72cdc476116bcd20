import { getTranslations } from "next-intl/server";
import { ScrollFrame } from "@/app/_ui/scroll-frame";
import { nodesOf, type TemplateNode } from "@/lib/domain/milestone-template";
import { milestoneKinds, projectTypes } from "@/lib/domain/vocabulary";
import style from "./template.module.css";

/** Types by milestones; a cell says how many days after the planned start, a dash that the type has none. */
export async function TemplateTable({ title, nodes }: { title: string; nodes: readonly TemplateNode[] }) {
  const t = await getTranslations();
  return (
    <section className="stack" aria-labelledby="template">
      <h2 id="template">{title}</h2>
      <ScrollFrame label={title}>
        <table className={`table ${style.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("nodeTemplate.type")}</th>
              {milestoneKinds.map((kind) => (
                <th key={kind} scope="col" className="num">
                  {t(`milestone.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {projectTypes.map((type) => {
              const own = nodesOf(nodes, type);
              return (
                <tr key={type}>
                  <th scope="row">{t(`projectType.${type}`)}</th>
                  {milestoneKinds.map((kind) => (
                    <td key={kind} className="num">
                      {own.find((node) => node.kind === kind)?.offset ?? "—"}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}
