import { refuse, routeGuard } from "@/app/_server/route";
import { mustGetBatch } from "@/db/import-batches";
import { jobOf, stopJob } from "@/db/import-jobs";
import { store } from "@/db/store";
import { Refusal } from "@/lib/refusal";

type Props = { params: Promise<{ id: string }> };

async function own(request: Request, { params }: Props) {
  const user = await routeGuard(request, "ledger.import");
  if (user instanceof Response) return user;
  try {
    return await mustGetBatch(store().read, (await params).id, user.id);
  } catch (error) {
    if (error instanceof Refusal) return refuse(error);
    throw error;
  }
}

/** How far the reading or the writing is; `phase` is null when nothing is at work. */
export async function GET(request: Request, props: Props): Promise<Response> {
  const batch = await own(request, props);
  if (batch instanceof Response) return batch;
  const job = jobOf(batch.id);
  const { phase, share, rows, total } = job ?? { phase: null, share: 0, rows: 0, total: 0 };
  return Response.json(
    { state: batch.state, phase, share, rows, total },
    { headers: { "cache-control": "no-store" } },
  );
}

/** Stops what is at work: a reading ends, a writing is taken back as if it had not begun. */
export async function DELETE(request: Request, props: Props): Promise<Response> {
  const batch = await own(request, props);
  if (batch instanceof Response) return batch;
  stopJob(batch.id);
  return Response.json({ stopped: true });
}
