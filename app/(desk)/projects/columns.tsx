import { createColumnHelper, tableFeatures } from "@tanstack/react-table";
import { LightMark } from "@/app/_ui/light";
import type { Light } from "@/lib/domain/vocabulary";
import { type ColumnKey, columnKeys } from "@/lib/register-columns";

/** One project as it crosses to the browser: id, light, 1 when this period is reported, 1 for a sample, group, cells. */
export type RegisterTuple = [
  id: string,
  light: Light,
  reported: 0 | 1,
  sample: 0 | 1,
  group: string,
  ...string[],
];
const leading = 5;

export const cellOf = (row: readonly (string | number)[], key: ColumnKey): string =>
  String(row[leading + columnKeys.indexOf(key)] ?? "");

// Sorting, filtering and paging happen in SQL, so the table needs none of its features.
export const features = tableFeatures({});
const helper = createColumnHelper<typeof features, RegisterTuple>();

export type ColumnWords = { light: Record<Light, string>; sample: string; peek: string };

/** Column definitions of the chosen keys, in the chosen order. */
export const columnsFor = (
  keys: readonly ColumnKey[],
  words: ColumnWords,
  hrefOf: (id: string) => string,
  canPeek: boolean,
) =>
  helper.columns(
    keys.map((key) =>
      helper.accessor((row) => cellOf(row, key), {
        id: key,
        cell: ({ row, getValue }) => {
          const [id, light, reported, sample] = row.original;
          const text = getValue();
          if (key === "light") return <LightMark light={light} label={words.light[light]} quiet />;
          if (key === "last" && !reported) return <span className="alarm">{text}</span>;
          if (key !== "name") return text;
          return (
            <>
              <span className="register-name" title={text}>
                <a href={hrefOf(id)} data-row={id}>
                  {text}
                </a>
                {sample === 1 && <small className="sample">{words.sample}</small>}
              </span>
              {canPeek && (
                // The keyboard has its own key, so the button takes no stop of its own.
                <button type="button" className="peek-button no-print" data-peek={id} tabIndex={-1}>
                  {words.peek}
                </button>
              )}
            </>
          );
        },
      }),
    ),
  );
