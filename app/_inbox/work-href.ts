import type { Route } from "next";
import { subjectHref } from "@/app/_comments/subject-href";
import { correctHref, entryHref } from "@/app/(desk)/indicators/addresses";
import { orderHref, ordersHref } from "@/app/(desk)/orders/addresses";
import { deskHref, stepHref } from "@/app/(desk)/permits/addresses";
import { problemHref, problemsHref } from "@/app/(desk)/problems/addresses";
import { reportsHref } from "@/app/(desk)/reports/addresses";
import type { WorkItem } from "@/db/work-item";
import type { Period } from "@/lib/domain/period";
import { type WorkFamily, workFamily } from "@/lib/domain/worklist";
import type { User } from "@/lib/policy";
import { type Change, href } from "@/lib/query";
import { parseSubject } from "@/lib/subject";

// Addresses with ids, queries and anchors are no literals that typed routes could check.
const route = (text: string) => text as Route;

/** The list of alerts as a person answers for them. */
const alertsOf = (user: User, ofProject: boolean, change: Change) =>
  href(
    "/alerts",
    {},
    {
      handling: "nobody",
      ...(user.role === "officer" && ofProject ? { officer: user.id } : { department: user.departmentId }),
      ...change,
    },
  );

/** The very place where an item is done. */
export function workHref(item: WorkItem, user: User): Route {
  const { kind, place, projectId } = item;
  // Kinds that concern a month always carry it.
  const period = item.period as Period;
  if (kind === "alert")
    return route(`${alertsOf(user, projectId !== null, { rule: place })}#${encodeURIComponent(item.text)}`);
  if (kind === "promise")
    return route(projectId ? `/projects/${projectId}#alerts` : href("/alerts", {}, { rule: place }));
  if (kind === "report-review")
    return route(`${reportsHref(period, { status: ["submitted"] })}#report-${projectId}`);
  if (kind === "proposal") return route(`/double-ten#proposal-${place}`);
  if (kind === "plan") return route(`/projects/${projectId}/plan`);
  if (kind === "period") return route(`/reports?period=${period}`);
  if (kind === "indicator") return correctHref(place, period);
  if (kind === "mention") {
    const subject = parseSubject(place);
    return subject ? subjectHref(projectId, subject) : route("/");
  }
  const family = workFamily(kind);
  if (family === "orders") return orderHref(place);
  if (family === "problems") return problemHref(place);
  if (family === "permits") return stepHref(projectId ?? "", place);
  return route(`/projects/${projectId}/month?period=${period}`);
}

const activeProblems = ["open", "coordinating"];

/** The list in which the items of one family stand together; null where there is none. */
export function familyHref(family: WorkFamily, items: readonly WorkItem[], user: User): Route | null {
  const [period, ...others] = [...new Set(items.flatMap((item) => item.period ?? []))];
  const onePeriod = others.length === 0 ? period : undefined;
  switch (family) {
    case "orders":
      return ordersHref({ set: "mine" });
    case "reports":
      return onePeriod ? reportsHref(onePeriod, { status: ["missing", "draft", "returned"] }) : null;
    case "approvals":
      return onePeriod && items.every(({ kind }) => kind === "report-review")
        ? reportsHref(onePeriod, { status: ["submitted"] })
        : null;
    case "problems":
      return user.role === "leader"
        ? problemsHref({ state: activeProblems, level: ["2", "3", "4"] })
        : problemsHref({ state: activeProblems, department: user.departmentId });
    case "permits":
      return deskHref({}, { view: "running" });
    case "alerts":
      return route(
        alertsOf(
          user,
          items.some(({ projectId }) => projectId !== null),
          { rule: [...new Set(items.map(({ place }) => place))] },
        ),
      );
    case "indicators":
      return onePeriod ? entryHref(onePeriod) : null;
    case "talk":
      return null;
  }
}
