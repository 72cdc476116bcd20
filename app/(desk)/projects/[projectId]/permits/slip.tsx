import Form from "next/form";
import { getTranslations } from "next-intl/server";
import { longestSlip, slipOf } from "@/lib/inputs/project-permits-url";
import { covered, type StepPicture, slipEffect } from "@/lib/permit-picture";
import { permitsPath } from "./addresses";
import type { RunningPermits } from "./load";

type Props = { page: RunningPermits; picture: StepPicture };

/** What a slip of this step by n working days would do to the construction permit; the question is the address. */
export async function Slip({ page, picture }: Props) {
  const t = await getTranslations("projectPermits.slip");
  const { view, search, projectId, picture: whole } = page;
  const { step, progress } = picture;
  if (progress.met || !whole.outlook?.earliest) return null;
  const kept = Object.entries(search).filter(([key]) => !["slip", "page"].includes(key));
  return (
    <section className="stack no-print" aria-labelledby="step-slip">
      <h3 id="step-slip">{t("title")}</h3>
      <Form action={permitsPath(projectId)} scroll={false} className="line">
        {kept.map(
          ([key, value]) =>
            typeof value === "string" && <input key={key} type="hidden" name={key} value={value} />,
        )}
        <label htmlFor="slip">{t("label")}</label>
        <input
          id="slip"
          key={step.code}
          className="input"
          name="slip"
          inputMode="numeric"
          maxLength={3}
          size={4}
          defaultValue={view.slip}
          aria-describedby="slip-answer"
        />
        <button type="submit" className="button">
          {t("ask")}
        </button>
      </Form>
      <p id="slip-answer" aria-live="polite">
        <Answer page={page} picture={picture} />
      </p>
    </section>
  );
}

async function Answer({ page, picture }: Props) {
  const [t, all] = [await getTranslations("projectPermits.slip"), await getTranslations("projectPermits")];
  const { view, file, asOf, calendar } = page;
  const { code } = picture.step;
  if (view.slip === "")
    return picture.slack === null ? null : <span className="soft">{t("room", { days: picture.slack })}</span>;
  const workingDays = slipOf(view.slip);
  if (workingDays === null) return <span className="alarm">{t("wrong", { most: longestSlip })}</span>;
  const effect = covered(() => slipEffect(file, asOf, calendar, { code, workingDays }));
  if (effect.year !== null)
    return <span className="alarm">{all("uncovered", { year: String(effect.year) })}</span>;
  if (!effect.value) return null;
  const { before, after } = effect.value;
  return effect.value.workingDays === 0 ? (
    <span>{t("nothing", { days: workingDays, day: before })}</span>
  ) : (
    <strong>{t("moves", { days: workingDays, before, after, by: effect.value.workingDays })}</strong>
  );
}
