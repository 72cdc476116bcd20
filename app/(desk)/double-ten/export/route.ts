import { getLocale, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { refuse, routeGuard } from "@/app/_server/route";
import { auditNumber, sheetAnswer } from "@/app/_server/sheet-answer";
import { filterWords, type ListColumn, smallSheet } from "@/app/_server/small-sheet";
import { readDoubleTen } from "@/db/double-ten";
import { readNames } from "@/db/names";
import { store } from "@/db/store";
import { slipDays } from "@/lib/domain/milestone";
import { lights, type MilestoneKind, milestoneKinds } from "@/lib/domain/vocabulary";
import { doubleTenUrl } from "@/lib/inputs/double-ten-url";
import { searchOf } from "@/lib/query";
import { Refusal } from "@/lib/refusal";
import { isShown, type Lane, rowsOf, type TenRow } from "../rows";

const whiches = ["baseline", "forecast", "actual"] as const;
const dayOf = (lane: Lane | null, kind: MilestoneKind, which: (typeof whiches)[number]) =>
  lane?.member.milestones.find((one) => one.kind === kind)?.[which] ?? null;

type Line = { row: TenRow; lane: Lane | null };

/** 双十工程: one line a project of a slot, each milestone with its planned, expected and actual day. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "project.detail");
  if (user instanceof Response) return user;
  const params = searchOf(new URL(request.url).searchParams);
  const view = doubleTenUrl.parse(params);
  const seen = await auditNumber();
  const time = await asOf({ period: params.period });
  const ten = await readDoubleTen(store(), time.period);
  if (!ten) return refuse(new Refusal("missing", { key: "missing" }));
  const [t, english, { departments }] = [
    await getTranslations(),
    (await getLocale()) === "en",
    await readNames(store()),
  ];
  const department = (id: string) =>
    (english ? departments.get(id)?.english : departments.get(id)?.shortName) ?? id;
  const rows = rowsOf(ten, time.asOf)
    .filter((row) => isShown(row, view))
    .flatMap((row): Line[] =>
      row.lanes.length > 0 ? row.lanes.map((lane) => ({ row, lane })) : [{ row, lane: null }],
    );
  const text = { kind: "text" } as const;
  // A milestone that no project has, or a day that none has yet, needs no column.
  const held = milestoneKinds
    .flatMap((kind) => whiches.map((which) => ({ kind, which })))
    .filter(({ kind, which }) => rows.some(({ lane }) => dayOf(lane, kind, which)));
  const columns: ListColumn<Line>[] = [
    { key: "number", head: t("doubleTen.number"), kind: "whole", width: 6, of: ({ row }) => row.number },
    {
      key: "slot",
      head: t("doubleTen.slot"),
      kind: "long",
      width: 28,
      of: ({ row }) => row.slot?.title ?? t("doubleTen.vacant"),
    },
    {
      ...text,
      key: "kind",
      head: t("doubleTen.kind"),
      of: ({ row }) => row.slot && t(`slotKind.${row.slot.kind}`),
    },
    {
      ...text,
      key: "department",
      head: t("doubleTen.byDepartment"),
      of: ({ row }) => row.slot && department(row.slot.departmentId),
    },
    {
      key: "project",
      head: t("doubleTen.project"),
      kind: "long",
      of: ({ lane }) => lane?.member.name ?? null,
    },
    {
      ...text,
      key: "light",
      head: t("register.light"),
      width: 6,
      tones: new Map(lights.map((one) => [t(`light.${one}`), one])),
      of: ({ lane }) => lane && t(`light.${lane.member.light}`),
    },
    {
      ...text,
      key: "state",
      head: t("doubleTen.state"),
      width: 8,
      of: ({ row }) => t(`slotState.${row.standing.state}`),
    },
    ...held.map(
      ({ kind, which }): ListColumn<Line> => ({
        key: `${kind}.${which}`,
        head: t(`doubleTen.${which}`),
        group: t(`milestone.${kind}`),
        kind: "day",
        of: ({ lane }) => dayOf(lane, kind, which),
      }),
    ),
    {
      key: "slip",
      head: t("doubleTen.slipDaysHead"),
      kind: "whole",
      width: 10,
      of: ({ lane }) => (lane && lane.counted.baseline !== null ? slipDays(lane.counted) : null),
    },
  ];
  return sheetAnswer(
    request,
    user,
    smallSheet({
      list: "double-ten",
      title: english ? ten.list.english : ten.list.name,
      period: time.period,
      asOf: time.asOf,
      unit: null,
      filters: await filterWords([
        [t("doubleTen.state"), view.state.map((one) => t(`slotState.${one}`))],
        [t("doubleTen.kind"), view.kind.map((one) => t(`slotKind.${one}`))],
        [t("doubleTen.byDepartment"), view.department.map(department)],
      ]),
      columns,
      rows,
      idOf: ({ row, lane }) => lane?.member.projectId ?? `slot ${row.number}`,
      labelKey: "slot",
      fixed: 5,
    }),
    seen,
  );
}
