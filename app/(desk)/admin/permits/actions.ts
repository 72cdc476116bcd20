"use server";

import { action } from "@/app/_server/action";
import { mustKnowHandlers, readVersion, storeTemplate } from "@/db/permit-templates";
import { permitTemplate } from "@/db/standard-permits";
import { templateDifferences } from "@/lib/domain/template-difference";
import { adoptInput, templateInput } from "@/lib/inputs/permit-template";
import { Refusal } from "@/lib/refusal";

const pages = () => ["/admin/permits", "/permits"];

/** Stores an edited template as the next version; running cases keep the one they began with. */
export const saveTemplate = action({
  permission: "permit.template",
  verb: "permit.template",
  input: templateInput,
  reason: ({ reason }) => reason,
  async run(tx, { steps, reason, seen }, { day }) {
    await mustKnowHandlers(tx, steps);
    const last = await readVersion(tx, seen);
    if (last && templateDifferences(last.steps, steps).length === 0)
      throw new Refusal(
        "invalid",
        { key: "permit.template.same" },
        { steps: { key: "permit.template.same" } },
      );
    const row = await storeTemplate(tx, steps, day, reason, seen);
    return { number: row.number };
  },
  revalidate: pages,
});

/** Takes the standard template over as version 1, each department that it names for one of this zone. */
export const adoptTemplate = action({
  permission: "permit.template",
  verb: "permit.adopt",
  input: adoptInput,
  reason: ({ reason }) => reason,
  async run(tx, { departments, reason }, { day }) {
    const steps = permitTemplate((name) => departments[name] ?? name);
    await mustKnowHandlers(tx, steps);
    const row = await storeTemplate(tx, steps, day, reason, 0);
    return { number: row.number };
  },
  revalidate: pages,
});
