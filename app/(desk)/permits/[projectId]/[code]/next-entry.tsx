import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { sameDeskHref, stepHref } from "../../addresses";
import { nextInDesk } from "../../load";
import type { StepPage } from "./load";
import { LogForm } from "./log-form";

/** What this person may log now, or who may. */
export async function NextEntry({ data }: { data: StepPage }) {
  const [t, kinds, messages] = [
    await getTranslations("permits.form"),
    await getTranslations("permitKind"),
    await getMessages(),
  ];
  const { user, file, step, search, words, owned, mayLog, moves, now, named, today, names } = data;
  if (step.event) return <p className="notice">{t("event")}</p>;
  const department = words.departmentOf(owned.departmentId);
  if (!mayLog) return <p className="notice">{t(owned.ownStep ? "owner" : "notYours", { department })}</p>;
  const next = await nextInDesk(user, search, file.projectId, step.code);
  const last = data.events.at(-1);
  const seen = last?.number ?? 0;
  const word = (kind: (typeof moves)[number] | null) => (kind ? kinds(kind) : messages.permits.file.undo);
  return (
    <NextIntlClientProvider
      messages={{
        permits: { form: messages.permits.form, paper: messages.permits.paper },
        permitKind: messages.permitKind,
        statutoryStop: messages.statutoryStop,
        failure: messages.failure,
      }}
    >
      <LogForm
        key={`${file.projectId} ${step.code}`}
        userId={user.id}
        projectId={file.projectId}
        code={step.code}
        seen={seen}
        today={today}
        moves={moves}
        rules={{
          extension: step.extension && data.limit ? { most: step.extension, unit: data.limit.unit } : null,
          // A promise that still runs covers what follows until its day.
          softOpen: data.promise && data.promise.until >= today ? "" : named(now.softUnmet),
        }}
        hardOpen={named(now.blockedBy)}
        last={
          last
            ? {
                who: names.people.get(last.enteredBy) ?? "—",
                on: last.on ?? last.enteredOn,
                kind: word(last.kind),
              }
            : null
        }
        steps={Object.fromEntries(
          file.steps.map((one) => [
            one.code,
            {
              step: words.stepOf(one),
              handler: words.departmentOf(data.handlerOf(one)),
              href: stepHref(file.projectId, one.code, search),
            },
          ]),
        )}
        next={
          next && {
            name: `${next.name} ${words.stepOf(next.step)}`,
            href: stepHref(next.projectId, next.code, search),
          }
        }
        back={sameDeskHref(search)}
      />
    </NextIntlClientProvider>
  );
}
