import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import type { Names } from "@/db/names";
import type { PermitFacets, PermitKey } from "@/db/register-permits";
import { permitPills } from "@/lib/domain/vocabulary";
import type { RegisterView } from "@/lib/inputs/register-url";
import { enterpriseHolds, flowNames, pillGroups, pillKeys } from "@/lib/permit-filter";
import type { SearchParams } from "@/lib/query";
import { type FacetMenu, FacetValues } from "./facet-menus";
import { Menu } from "./menu";
import { PillMatrix } from "./permit-matrix";
import type { RowWords } from "./register-rows";

export type PermitMenu = FacetMenu<PermitKey>;

/** The filters by permits: each pill by its state, the flow, the first open step and who holds the file. */
export async function permitMenusOf(names: Names, words: RowWords, english: boolean): Promise<PermitMenu[]> {
  const t = await getTranslations();
  const groups = pillGroups.map((value) => ({ value, label: t(`register.pillGroup.${value}`) }));
  const flows = flowNames.map((value) => {
    const [letter = "G"] = value;
    const name = t(`permitFlow.${letter as "G"}`); // the first letter of a flow's name
    return { value, label: value.endsWith("H") ? t("register.flowApproval", { name }) : name };
  });
  const steps = [...names.permitSteps.values()].map((step) => ({
    value: step.code,
    label: `${step.code} ${english ? step.english : step.name}`,
  }));
  const holders = [...names.departments.keys()].map((value) => ({ value, label: words.department(value) }));
  return [
    ...pillKeys.map((key, at) => {
      const pill = permitPills[at] ?? "K1";
      return { key, title: `${pill} ${t(`permitPill.${pill}`)}`, choices: groups };
    }),
    { key: "flow", title: t("register.flow"), choices: flows },
    { key: "step", title: t("register.step"), choices: steps },
    {
      key: "holder",
      title: t("register.holder"),
      choices: [{ value: enterpriseHolds, label: t("register.enterprise") }, ...holders],
    },
  ];
}

type Props = { view: RegisterView; params: SearchParams; facets: PermitFacets; menus: readonly PermitMenu[] };

/** One menu for the pills with the flow, one for the first open step with who holds it. */
export async function PermitMenus({ view, params, facets, menus }: Props) {
  const t = await getTranslations("register");
  const shared = { view, params, facets, none: t("noChoice") };
  const pills = menus.filter(({ key }) => pillKeys.some((one) => one === key));
  const values = (of: readonly PermitKey[]) =>
    menus
      .filter(({ key }) => of.includes(key))
      .map((menu) => (
        <Fragment key={menu.key}>
          <h3>{menu.title}</h3>
          <FacetValues {...shared} menu={menu} />
        </Fragment>
      ));
  const label = (title: string, keys: readonly PermitKey[]) => {
    const on = keys.reduce((sum, key) => sum + view[key].length, 0);
    return {
      on: on > 0,
      label: (
        <>
          {title}
          {on > 0 && <b> {on}</b>}
        </>
      ),
    };
  };
  return (
    <>
      <Menu {...label(t("permits"), [...pillKeys, "flow"])}>
        <PillMatrix pills={pills} view={view} params={params} facets={facets} />
        {values(["flow"])}
      </Menu>
      <Menu {...label(t("stuck"), ["step", "holder"])}>{values(["holder", "step"])}</Menu>
    </>
  );
}
