import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { type DoubleTen, listCandidates, listReturned } from "@/db/double-ten";
import { store } from "@/db/store";
import { membersOn } from "@/lib/domain/slot";
import { can } from "@/lib/policy";
import { ProposeForm } from "./propose-form";
import type { Scene } from "./scene";

/** For those who may propose: the own department's projects that stand nowhere in the list yet. */
export async function Candidates({ ten, scene }: { ten: DoubleTen; scene: Scene }) {
  const { user, period, today } = scene;
  if (!can(user, "list.propose")) return null;
  const [t, { doubleTen }] = [await getTranslations("doubleTen.propose"), await getMessages()];
  const listed = ten.slots.flatMap(({ members }) =>
    members.filter(({ replacedOn }) => replacedOn === null).map(({ projectId }) => projectId),
  );
  const projects = await listCandidates(store().read, period, user.departmentId, listed);
  const returned = await listReturned(store().read, ten.list.id, user.departmentId, listed);
  const person = (id: string | null) => ten.people.get(id ?? "") ?? "—";
  const slots = ten.slots.map((slot) => ({
    id: slot.id,
    label: t("slotLabel", { number: slot.number, title: slot.title }),
    // A slot for one big project that is taken can only be given to a substitute.
    full: slot.kind === "industry" && membersOn(slot, today).length > 0,
    members: membersOn(slot, today).map(({ id, name }) => ({ id, name })),
  }));
  return (
    <details className="panel ten-below no-print" open={returned.length > 0}>
      <summary>
        <h2>{t("title")}</h2>
      </summary>
      <p className="soft">{t("hint")}</p>
      {returned.length > 0 && (
        <section className="notice notice-yellow" aria-labelledby="returned">
          <h3 id="returned">{t("returned", { count: returned.length })}</h3>
          <ul className="ten-returned">
            {returned.map((one) => (
              <li key={one.id}>
                <b>{one.project}</b> → {t("slotLabel", { number: one.number, title: one.slot })}
                <small>
                  {t("proposedBy", {
                    who: person(one.proposedBy),
                    on: one.proposedOn ?? "—",
                    reason: one.reason ?? "—",
                  })}
                </small>
                <small>
                  {t("returnedBy", {
                    who: person(one.decidedBy),
                    on: one.decidedOn ?? "—",
                    reason: one.returnReason ?? "—",
                  })}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {projects.length === 0 ? (
        <p className="empty">{t("none")}</p>
      ) : (
        <NextIntlClientProvider messages={{ doubleTen: { propose: doubleTen.propose } }}>
          <ProposeForm projects={projects} slots={slots} />
        </NextIntlClientProvider>
      )}
    </details>
  );
}
