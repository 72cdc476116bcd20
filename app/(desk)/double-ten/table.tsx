import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { DoubleTen } from "@/db/double-ten";
import { AxisHead } from "./axis";
import type { TenRow } from "./rows";
import type { Scene } from "./scene";
import { SlotRows } from "./slot-rows";

type Props = { rows: readonly TenRow[]; ten: DoubleTen; scene: Scene };

/** One body a slot, one row a project; the charts of all rows share the axis of the head. */
export async function TenTable({ rows, ten, scene }: Props) {
  const [t, { doubleTen }] = [await getTranslations("doubleTen"), await getMessages()];
  const { edit, conflict, proposal } = doubleTen;
  return (
    <NextIntlClientProvider messages={{ doubleTen: { edit, conflict, proposal } }}>
      <div className="table-frame ten-frame">
        <table className="table ten-table">
          <caption className="hidden-text">{t("caption", { day: scene.asOf })}</caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                {t("number")}
              </th>
              <th scope="col">{t("slot")}</th>
              <th scope="col">{t("project")}</th>
              <th scope="col">{t("state")}</th>
              <th scope="col" className="ten-axis-cell">
                <span className="hidden-text">{t("axis")}</span>
                <AxisHead axis={scene.axis} asOf={scene.asOf} />
              </th>
              <th scope="col">{t("next")}</th>
              <th scope="col">{t("slipColumn")}</th>
            </tr>
          </thead>
          {rows.map((row) => (
            <SlotRows key={row.number} row={row} ten={ten} scene={scene} />
          ))}
        </table>
      </div>
    </NextIntlClientProvider>
  );
}
