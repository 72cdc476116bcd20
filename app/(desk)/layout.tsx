import type { ReactNode } from "react";
import { requireUser } from "@/app/_server/session";
import { Shell } from "@/app/_ui/shell";

export default async function Layout({ children }: { children: ReactNode }) {
  return <Shell user={await requireUser("account.own")}>{children}</Shell>;
}
