import { wanText, type Yuan, yiText } from "@/lib/domain/money";

/** An amount in 万元 (exact) or 亿元 (one decimal), with its unit unless the header already says it. */
export function Amount({
  yuan,
  in: scale = "wan",
  unit = "",
}: {
  yuan: Yuan | null;
  in?: "wan" | "yi";
  unit?: string;
}) {
  if (yuan === null) return <span className="number">—</span>;
  return (
    <span className="number">
      {scale === "wan" ? wanText(yuan) : yiText(yuan)}
      {unit && <span className="unit">{unit}</span>}
    </span>
  );
}
