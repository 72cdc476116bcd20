"use server";

import { action } from "@/app/_server/action";
import { getPhones } from "@/db/project-page";
import { phoneInput } from "@/lib/inputs/report";

/** Shows a phone of another department's project; that it was looked at enters the project's history. */
export const unmaskPhone = action({
  permission: "phone.unmask",
  verb: "phone.unmask",
  input: phoneInput,
  concerns: ({ projectId }) => [projectId],
  run: async (tx, { projectId, person }) => (await getPhones(tx, projectId))[person],
  revalidate: () => [],
});
