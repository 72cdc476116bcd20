import type { Light } from "@/lib/domain/vocabulary";

/** Grey is a circle that is not filled; each light differs by shape, word and colour. */
const shapes: Record<Light, string> = { green: "●", yellow: "▲", red: "■", grey: "○" };

/** A light with its word; the caller translates. `quiet` leaves the tinted ground away, for dense tables. */
export function LightMark({ light, label, quiet = false }: { light: Light; label: string; quiet?: boolean }) {
  return (
    <span className={quiet ? `light light-${light} light-quiet` : `light light-${light}`}>
      <span aria-hidden="true">{shapes[light]}</span> {label}
    </span>
  );
}
