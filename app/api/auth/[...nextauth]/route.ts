import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/app/_server/auth";
import { fromOwnPage } from "@/app/_server/request";

type Context = { params: Promise<{ nextauth: string[] }> };

const answer = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, authOptions());

export const GET = answer;

/** Signing in and out; the token against forged requests is next-auth's, the check of the origin ours. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  if (!fromOwnPage(request.headers)) return Response.json({ error: "origin" }, { status: 403 });
  return answer(request, context);
}
