import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { Comments } from "@/app/_comments/comments";
import { businessDay } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { listProblemEvents, readLedger } from "@/db/problem-reading";
import { store } from "@/db/store";
import { problemMoves } from "@/lib/domain/problem";
import { problemLevels } from "@/lib/domain/vocabulary";
import { can } from "@/lib/policy";
import { problemsHref } from "../addresses";
import style from "../problems.module.css";
import { officesOf } from "../words";
import { EditProblem } from "./edit-problem";
import { Facts } from "./facts";
import { MoveProblem } from "./move-problem";
import { Thread } from "./thread";

type Props = { params: Promise<{ problemId: string }> };

async function load({ params }: Props) {
  const [user, { problemId }] = [await requireUser("problem.view"), await params];
  const entry = (await readLedger(store())).find(({ id }) => id === problemId);
  if (!entry) notFound();
  return { user, entry };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).entry.title };
}

/** One entry of the ledger: what it is, how it went, what may be done next, and what people say. */
export default async function Page(props: Props) {
  const { user, entry } = await load(props);
  const [t, m, today, offices] = [
    await getTranslations("problem"),
    await getMessages(),
    await businessDay(),
    await officesOf(),
  ];
  const events = await listProblemEvents(store().read, entry.id);
  const written = {
    type: entry.type,
    title: entry.title,
    description: entry.description,
    departments: entry.departments,
    wantedOn: entry.wantedOn ?? "",
  };
  return (
    <>
      <p className="crumbs no-print">
        <Link href={problemsHref()}>{t("title")}</Link>
      </p>
      <PageTitle title={entry.title} />
      <NextIntlClientProvider
        messages={{
          problem: m.problem,
          problemType: m.problemType,
          problemState: m.problemState,
          problemLevel: m.problemLevel,
          failure: m.failure,
        }}
      >
        <div className={style.columns}>
          <div className="stack">
            <Facts entry={entry} offices={offices} today={today}>
              {can(user, "problem.edit", entry) && (
                <EditProblem
                  key={entry.version}
                  problemId={entry.id}
                  seen={entry.version}
                  stored={written}
                  offices={offices}
                />
              )}
            </Facts>
            <Thread events={events} />
          </div>
          <div className="stack">
            {can(user, "problem.move", entry) && (
              <MoveProblem
                key={entry.version}
                place={`problem ${user.id} ${entry.id}`}
                problemId={entry.id}
                seen={entry.version}
                state={entry.state}
                states={problemMoves(entry.state)}
                level={entry.level}
                levels={problemLevels.filter((level) => level >= entry.level)}
                agreedOn={entry.agreedOn ?? ""}
              />
            )}
            <Comments user={user} projectId={entry.projectId} subject={{ kind: "problem", id: entry.id }} />
          </div>
        </div>
      </NextIntlClientProvider>
    </>
  );
}
