import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { DoubleTen } from "@/db/double-ten";
import { listWithSlots } from "@/db/lists";
import { readNames } from "@/db/names";
import { store } from "@/db/store";
import { DefinitionForm } from "./definition-form";
import { SlotForm } from "./slot-form";

/** What the list means in its year and which slots it has; the project office edits both. */
export async function Definition({ ten, year }: { ten: DoubleTen | null; year: number }) {
  const [t, { doubleTen, milestone, slotKind }] = [
    await getTranslations("doubleTen.definition"),
    await getMessages(),
  ];
  const english = (await getLocale()) === "en";
  const { departments } = await readNames(store());
  const offices = [...departments.values()].map((one) => ({
    id: one.id,
    name: english ? one.english : one.name,
  }));
  const { list = null, slots = [] } = ten ?? {};
  // A list without slots may begin with those of another year, and a new one with its words too.
  const models = slots.length === 0 ? await listWithSlots(store().read) : [];
  const shown = slots.map(({ id, number, title, kind, departmentId, version }) => ({
    id,
    number,
    title,
    kind,
    departmentId,
    version,
  }));
  return (
    <details className="panel ten-below no-print" open={!ten}>
      <summary>
        <h2>{t("title", { year: String(year) })}</h2>
      </summary>
      <NextIntlClientProvider
        messages={{
          doubleTen: { definition: doubleTen.definition, conflict: doubleTen.conflict },
          milestone,
          slotKind,
        }}
      >
        <div className="ten-two">
          <DefinitionForm
            year={year}
            list={list}
            model={models[0]?.list ?? null}
            copies={models.map((one) => ({ year: one.list.year, count: one.count }))}
          />
          {list && (
            <section className="stack" aria-labelledby="slots">
              <h3 id="slots">{t("slots")}</h3>
              <SlotForm
                listId={list.id}
                size={list.size}
                kinds={list.kinds}
                slots={shown}
                offices={offices}
              />
            </section>
          )}
        </div>
      </NextIntlClientProvider>
    </details>
  );
}
