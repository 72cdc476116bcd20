import { getTranslations } from "next-intl/server";
import { leftOut } from "@/db/permits";
import { stepsOf } from "@/lib/domain/permit-steps";
import { permitFlows } from "@/lib/domain/vocabulary";
import { flowNameOf } from "@/lib/permit-filter";
import { type FlowChoice, FlowForm } from "./flow-form";
import { hasBegun, type LoadedPermits } from "./load";

/** Choosing the flow of a project, or another one; each choice shows beforehand what it changes. */
export async function FlowPanel({ page }: { page: LoadedPermits }) {
  const t = await getTranslations("projectPermits");
  const { template, words, file, logged, projectId, time } = page;
  if (!template) return <p className="notice notice-yellow">{t("noTemplate")}</p>;
  const choices = permitFlows.flatMap((flow) =>
    [false, true].map((approval): FlowChoice => {
      const codes = stepsOf(template.steps, { flow, approval }).map(({ code }) => code);
      const hidden = file ? leftOut(file, { flow, approval }) : [];
      return { name: flowNameOf({ flow, approval }), label: words.flow({ flow, approval }), codes, hidden };
    }),
  );
  // Where 核准 changes nothing it is not offered.
  const offered = choices.filter(
    ({ name, codes }) =>
      codes.length > 0 &&
      (name.length === 1 || codes.join() !== choices.find((one) => one.name === name[0])?.codes.join()),
  );
  const form = (
    <FlowForm
      key={file?.version ?? 0}
      projectId={projectId}
      choices={offered}
      steps={Object.fromEntries(template.steps.map((step) => [step.code, words.step(step)]))}
      logged={logged}
      today={time.today}
      now={file && { name: flowNameOf(file.flow), since: file.since, version: file.version }}
    />
  );
  if (!hasBegun(page))
    return (
      <section className="panel stack no-print" aria-labelledby="flow">
        <h2 id="flow">{t("choose")}</h2>
        {form}
      </section>
    );
  return (
    <details className="panel no-print">
      <summary>{t("change")}</summary>
      {form}
    </details>
  );
}
