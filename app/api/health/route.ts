export const dynamic = "force-dynamic";

/** The process answers; nothing else is said to anybody. */
export const GET = () => Response.json({ status: "ok" });
