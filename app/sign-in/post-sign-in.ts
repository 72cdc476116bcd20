/** The sentence of namespace `signIn` that says why, with the minutes to wait where that is known; null: signed in. */
export type SignInAnswer = { problem: Problem; minutes: number } | null;

const problems = ["wrong", "locked", "busy", "expired", "demoPublic", "offline", "failed"] as const;
type Problem = (typeof problems)[number];

const answerOf = (problem: Problem, minutes = 0): SignInAnswer => ({ problem, minutes });

async function readProblem(response: Response): Promise<SignInAnswer> {
  const body: { url?: string } = await response.json().catch(() => ({}));
  const error = body.url ? (new URL(body.url, window.location.origin).searchParams.get("error") ?? "") : "";
  const [name, minutes] = error.split(".");
  const problem = problems.find((known) => known === name);
  if (problem) return answerOf(problem, Number(minutes ?? 0));
  return response.ok && !error && body.url && !body.url.includes("csrf=true") ? null : answerOf("failed");
}

/** Signs in at next-auth's endpoint: its token against forged requests first, then name and password. */
export async function postSignIn(username: string, password: string): Promise<SignInAnswer> {
  try {
    const { csrfToken }: { csrfToken: string } = await (await fetch("/api/auth/csrf")).json();
    const body = new URLSearchParams({ csrfToken, username, password, callbackUrl: "/", json: "true" });
    return await readProblem(await fetch("/api/auth/callback/credentials", { method: "POST", body }));
  } catch {
    return answerOf("offline");
  }
}
