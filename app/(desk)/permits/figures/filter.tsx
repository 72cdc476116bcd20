import { getTranslations } from "next-intl/server";
import { FilterSelect } from "@/app/_ui/filter-select";
import { permitFlows } from "@/lib/domain/vocabulary";
import type { PermitFiguresView } from "@/lib/inputs/permit-figures-url";
import type { User } from "@/lib/policy";
import type { FigureWords } from "./words";

/** Responsible department and flow; a head begins with the own department. */
export async function FigureFilter(props: { user: User; view: PermitFiguresView; words: FigureWords }) {
  const { user, view, words } = props;
  const [t, flow] = [await getTranslations("permitFigures"), await getTranslations("permitFlow")];
  const isHead = user.role === "head";
  return (
    <form action="/permits/figures" className="line no-print">
      <FilterSelect
        name="department"
        label={t("department")}
        all={t(isHead ? "ownDepartment" : "all")}
        chosen={view.department ?? ""}
        choices={[...(isHead ? ([["all", t("all")]] as const) : []), ...words.departments]}
      />
      <FilterSelect
        name="flow"
        label={t("flow")}
        all={t("all")}
        chosen={view.flow === "all" ? "" : view.flow}
        choices={permitFlows.map((one) => [one, flow(one)])}
      />
      {view.show !== "none" && <input type="hidden" name="show" value={view.show} />}
      {view.step && <input type="hidden" name="step" value={view.step} />}
      {view.handler && <input type="hidden" name="handler" value={view.handler} />}
      <noscript>
        <button type="submit" className="button">
          {t("filter")}
        </button>
      </noscript>
    </form>
  );
}
