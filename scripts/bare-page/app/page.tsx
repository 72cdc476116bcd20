import { listRegister } from "@/db/register";
import { store } from "@/db/store";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { registerUrl } from "@/lib/inputs/register-url";

export const dynamic = "force-dynamic";

/** The yardstick of `npm run bench`: the register's 50 rows and nothing else. */
export default async function Page() {
  const view = { ...registerUrl.parse({ state: "behind", sort: "gap" }), today: day("2021-04-20") };
  const rows = await listRegister(store().read, view, period("2021-03"));
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {Object.entries(row).map(([column, value]) => (
              <td key={column}>{String(value ?? "—")}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
