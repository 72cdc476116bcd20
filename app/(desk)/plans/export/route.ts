import { getLocale, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { routeGuard } from "@/app/_server/route";
import { auditNumber, sheetAnswer } from "@/app/_server/sheet-answer";
import { filterWords, type ListColumn, smallSheet } from "@/app/_server/small-sheet";
import { yearOf } from "@/lib/domain/period";
import { plansUrl } from "@/lib/inputs/plans-url";
import { searchOf } from "@/lib/query";
import { nameWords } from "../../projects/register-rows";
import { gridRow } from "../grid-row";
import { shownPlans } from "../shown";

/** The year's plans by month as the address lists them; the whole zone stands by department. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "project.detail");
  if (user instanceof Response) return user;
  const params = searchOf(new URL(request.url).searchParams);
  const view = plansUrl.parse(params);
  const seen = await auditNumber();
  const [t, time] = [await getTranslations(), await asOf({ period: params.period })];
  const year = yearOf(time.period);
  const { names, office, rows } = await shownPlans(view, user, time.period);
  const { department: officeOf } = nameWords(names, (await getLocale()) === "en");
  const places = [...names.departments.keys()];
  const listed = rows
    .toSorted((a, b) => places.indexOf(a.departmentId) - places.indexOf(b.departmentId))
    .map((row) => ({ ...gridRow(row, view.calibre), code: row.code, departmentId: row.departmentId }));
  type Line = (typeof listed)[number];
  const text = { kind: "text" } as const;
  const wan = { kind: "wan", sum: "add" } as const;
  const columns: ListColumn<Line>[] = [
    { key: "name", head: t("ledgerForm.name"), kind: "long", width: 34, of: (row) => row.name },
    { ...text, key: "code", head: t("ledgerForm.code"), width: 26, of: (row) => row.code },
    { ...text, key: "department", head: t("ledgerForm.department"), of: (row) => officeOf(row.departmentId) },
    { ...text, key: "officer", head: t("ledgerForm.officer"), width: 10, of: (row) => row.officer },
    {
      ...text,
      key: "status",
      head: t("problem.state"),
      width: 10,
      of: (row) => t(`plans.status.${row.status}`),
    },
    { ...wan, key: "annual", head: t("ledgerForm.annual"), of: (row) => row.annual },
    ...Array.from({ length: 12 }, (_, at) => ({
      ...wan,
      key: `month${at + 1}`,
      head: t("importing.planOf", { month: at + 1 }),
      width: 11,
      of: (row: Line) => row.months?.[at] ?? null,
    })),
  ];
  const title = office
    ? t("plans.of", { office: officeOf(office), year: `${year}` })
    : t("plans.zone", { year: `${year}` });
  return sheetAnswer(
    request,
    user,
    smallSheet({
      list: "plans",
      title,
      period: time.period,
      asOf: time.asOf,
      unit: t("ledgerForm.unit"),
      filters: await filterWords([
        [t("plans.calibre"), [t(`plans.${view.calibre}`)]],
        [t("plans.department"), office ? [officeOf(office)] : []],
        [t("plans.officer"), view.officer ? [names.officers.get(view.officer)?.name ?? view.officer] : []],
      ]),
      columns,
      rows: listed,
      idOf: ({ projectId }) => projectId,
      total: t("register.total", { count: listed.length }),
      ...(office === null
        ? {
            parts: {
              keyOf: (row: Line) => row.departmentId,
              labelOf: (key: string, count: number) => t("register.subtotal", { name: officeOf(key), count }),
            },
          }
        : {}),
    }),
    seen,
  );
}
