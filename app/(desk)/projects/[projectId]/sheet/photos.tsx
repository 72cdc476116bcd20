import { keptPhotos } from "@/db/project-kept";
import { store } from "@/db/store";
import type { Period } from "@/lib/domain/period";
import style from "./sheet.module.css";

const shown = 3;

/** The newest pictures up to the period. */
export async function SheetPhotos({ projectId, period }: { projectId: string; period: Period }) {
  const rows = (await keptPhotos(store(), projectId))
    .filter(({ photo }) => photo.period <= period)
    .slice(0, shown);
  if (rows.length === 0) return null;
  return (
    <section className={style.photos}>
      {rows.map(({ photo }) => (
        <figure key={photo.id}>
          {/* biome-ignore lint/performance/noImgElement: served behind the session. */}
          <img
            src={`/api/photos/${photo.id}`}
            alt={photo.caption}
            width={photo.width}
            height={photo.height}
          />
          <figcaption>
            {photo.period} {photo.caption}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
