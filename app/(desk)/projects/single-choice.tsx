import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Going } from "@/app/_ui/going";
import { Menu } from "./menu";

type Choice = { key: string; label: ReactNode; href: string; on: boolean };
type Props = { label: ReactNode; on?: boolean; choices: Choice[]; className?: string };

/** A menu of which one thing is chosen: grouping, and on a phone the order. */
export function SingleChoice({ label, on = false, choices, className = "" }: Props) {
  return (
    <Menu label={label} on={on} single className={className}>
      <ul>
        {choices.map((one) => (
          <li key={one.key}>
            <Link
              href={one.href as Route} // queries are not typed
              prefetch={false}
              scroll={false}
              aria-current={one.on ? "true" : undefined}
            >
              {one.label}
              <Going />
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
