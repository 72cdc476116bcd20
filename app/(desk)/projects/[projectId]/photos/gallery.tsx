import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { Photo } from "@/db/photos";
import { keptPhotos } from "@/db/project-kept";
import { store } from "@/db/store";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";
import { mostPhotos } from "@/lib/domain/photo";
import { PhotoAdder } from "./photo-adder";
import { PhotoGrid, type Tile } from "./photo-grid";
import styles from "./photos.module.css";

async function tilesOf(photos: readonly Photo[]): Promise<Tile[]> {
  const t = await getTranslations("photo");
  return photos.map(({ photo, by }) => ({
    id: photo.id,
    version: photo.version,
    caption: photo.caption,
    label: t("by", { who: by, on: photo.enteredOn }),
    width: photo.width,
    height: photo.height,
  }));
}

const shown = 6;

/** The pictures of a project by month, the newest first; older months are folded. */
export async function Gallery({ projectId }: { projectId: string }) {
  const rows = await keptPhotos(store(), projectId);
  if (rows.length === 0) return null;
  const [t, { photo, failure }] = [await getTranslations("photo"), await getMessages()];
  const months = [...Map.groupBy(rows, (row) => row.photo.period)];
  const month = async ([period, photos]: (typeof months)[number]) => (
    <div key={period}>
      <h3>{t("month", { year: yearOf(period), month: monthOf(period), count: photos.length })}</h3>
      <PhotoGrid tiles={await tilesOf(photos)} mayEdit={false} />
    </div>
  );
  return (
    <NextIntlClientProvider messages={{ photo, failure }}>
      <section className="panel stack no-print" aria-labelledby="photos">
        <h2 id="photos">
          {t("title")} <span className="page-note">{t("count", { count: rows.length })}</span>
        </h2>
        <div className={styles.months}>{await Promise.all(months.slice(0, shown).map(month))}</div>
        {months.length > shown && (
          <details>
            <summary>{t("older", { count: months.length - shown })}</summary>
            <div className={styles.months}>{await Promise.all(months.slice(shown).map(month))}</div>
          </details>
        )}
      </section>
    </NextIntlClientProvider>
  );
}

/** The pictures of one month, to be added to and captioned while it is open. */
export async function MonthPhotos(props: {
  projectId: string;
  period: Period;
  mayEdit: boolean;
  locked: boolean;
}) {
  const { projectId, period, mayEdit, locked } = props;
  const rows = (await keptPhotos(store(), projectId)).filter((row) => row.photo.period === period);
  const editing = mayEdit && !locked;
  if (rows.length === 0 && !editing) return null;
  const [t, { photo, failure }] = [await getTranslations("photo"), await getMessages()];
  return (
    <NextIntlClientProvider messages={{ photo, failure }}>
      <section className="panel stack" aria-labelledby="photos">
        <h2 id="photos">
          {t("title")}{" "}
          <span className="page-note">{t("ofMost", { count: rows.length, most: mostPhotos })}</span>
        </h2>
        {editing && <PhotoAdder projectId={projectId} period={period} room={mostPhotos - rows.length} />}
        {mayEdit && locked && <p className="soft">{t("locked")}</p>}
        <PhotoGrid tiles={await tilesOf(rows)} mayEdit={editing} />
      </section>
    </NextIntlClientProvider>
  );
}
