import type { Role } from "./domain/vocabulary";
import type { UserState, UsersView } from "./inputs/user";

type Listed = {
  username: string;
  name: string;
  role: Role;
  departmentId: string;
  disabled: boolean;
  mustChangePassword: boolean;
  lastSignIn: number | null;
  sessions: number;
};

const is: Record<UserState, (user: Listed) => boolean> = {
  all: () => true,
  active: ({ disabled }) => !disabled,
  disabled: ({ disabled }) => disabled,
  "one-time": ({ disabled, mustChangePassword }) => !disabled && mustChangePassword,
  never: ({ lastSignIn }) => lastSignIn === null,
  now: ({ sessions }) => sessions > 0,
};

/** The users that an address asks for. Names and user names are searched without regard to case. */
export function listedUsers<T extends Listed>(users: readonly T[], view: Omit<UsersView, "page">): T[] {
  const q = view.q.toLowerCase();
  return users.filter(
    (user) =>
      (q === "" || user.name.toLowerCase().includes(q) || user.username.includes(q)) &&
      (view.role === "" || user.role === view.role) &&
      (view.department.length === 0 || view.department.includes(user.departmentId)) &&
      is[view.state](user),
  );
}
