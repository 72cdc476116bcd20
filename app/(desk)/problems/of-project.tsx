import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { readLedger } from "@/db/problem-reading";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { problemOverdue } from "@/lib/domain/problem";
import { can, type User } from "@/lib/policy";
import { inOrderOfPressure } from "@/lib/problem-list";
import { problemHref } from "./addresses";
import style from "./problems.module.css";
import { State } from "./state";

type Props = { user: User; projectId: string; departmentId: string; today: Day };

/** The entries of one project on its page, with the way to raise another. */
export async function ProblemsOfProject({ user, projectId, departmentId, today }: Props) {
  const t = await getTranslations();
  const own = (await readLedger(store())).filter((entry) => entry.projectId === projectId);
  const mayRaise = can(user, "problem.edit", { departmentId });
  if (own.length === 0 && !mayRaise) return null;
  return (
    <section className="panel stack" aria-labelledby="problems">
      <div className="line">
        <h2 id="problems">
          {t("problem.title")}{" "}
          {own.length > 0 && <span className="page-note">{t("problem.count", { count: own.length })}</span>}
        </h2>
        {mayRaise && (
          // The project goes along in the query, which typed routes do not know.
          <Link
            className="button no-print"
            href={`/problems/new?project=${projectId}` as Route}
            prefetch={false}
          >
            {t("problem.raise")}
          </Link>
        )}
      </div>
      {own.length > 0 && (
        <ul className={style.thread}>
          {inOrderOfPressure(own, today).map((entry) => {
            const late = problemOverdue(entry, today);
            return (
              <li key={entry.id}>
                <div className="line">
                  <State state={entry.state} />
                  <Link href={problemHref(entry.id)} prefetch={false}>
                    {entry.title}
                  </Link>
                  <span className="soft">
                    {t(`problemType.${entry.type}`)} · {t(`problemLevel.${entry.level}`)}
                    {(entry.agreedOn ?? entry.wantedOn) && ` · ${entry.agreedOn ?? entry.wantedOn}`}
                  </span>
                  {late > 0 && <span className="alarm">{t("problem.lateBy", { days: late })}</span>}
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
