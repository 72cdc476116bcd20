import "server-only";
import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { aboutWords } from "@/app/_comments/about";
import { subjectHref } from "@/app/_comments/subject-href";
import type { AskedItem } from "@/db/asked-item";
import { monthOf, yearOf } from "@/lib/domain/period";
import { parseSubject } from "@/lib/subject";
import { orderHref } from "../orders/addresses";
import { problemHref } from "../problems/addresses";
import { reportsHref } from "../reports/addresses";

/** What was asked, where it is answered and how it stands, in words. */
export async function askedWords() {
  const [t, order, problem, aboutOf] = [
    await getTranslations("inbox"),
    await getTranslations("order"),
    await getTranslations("problemState"),
    await aboutWords(),
  ];
  return {
    title({ kind, name, period, place }: AskedItem): string {
      if (period) return t("reportOf", { year: String(yearOf(period)), month: String(monthOf(period)) });
      const subject = kind === "mention" ? parseSubject(place) : null;
      return subject ? [name, aboutOf(subject)].filter(Boolean).join(" · ") : name;
    },
    href({ kind, place, period, projectId, isOpen }: AskedItem): Route {
      if (kind === "order") return orderHref(place);
      if (kind === "problem") return problemHref(place);
      if (kind === "review" && period) return reportsHref(period, { status: ["submitted"] });
      if (kind === "urging" && period)
        return reportsHref(period, isOpen ? { status: ["missing", "draft", "returned"] } : {});
      // Addresses with ids and anchors are no literals that typed routes could check.
      if (kind === "proposal") return `/double-ten#proposal-${place}` as Route;
      const subject = kind === "mention" ? parseSubject(place) : null;
      return subject ? subjectHref(projectId, subject) : (`/projects/${projectId}/plan` as Route);
    },
    state(item: AskedItem): string {
      const [left, of] = [String(item.left), String(item.of)];
      if (item.order) return order(`state.${item.order}`);
      if (item.problem) return problem(item.problem);
      if (item.decision) return t(`decision.${item.decision}`);
      if (item.kind === "review") return t("reviewLeft", { left });
      if (item.kind === "urging")
        return item.left > 0 ? t("urgedLeft", { of, left }) : t("urgedDone", { of });
      return t(item.isOpen ? "unread" : "read");
    },
  };
}
