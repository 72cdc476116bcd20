import type { Role } from "./domain/vocabulary";

export type User = { id: string; username: string; name: string; role: Role; departmentId: string };
/** Anything that belongs to a department: a project, a report, an order; a permit step belongs to who handles it. */
export type Owned = { departmentId: string /** A step of the 建设单位 itself. */; ownStep?: boolean };
type Rule = (user: User, thing?: Owned) => boolean;

const everyone: Rule = () => true;
const only =
  (...roles: Role[]): Rule =>
  (user) =>
    roles.includes(user.role);
/** Without a thing the question is "ever?", so the department cannot say no. */
const own =
  (...roles: Role[]): Rule =>
  (user, thing) =>
    roles.includes(user.role) && (!thing || thing.departmentId === user.departmentId);
const any =
  (...rules: Rule[]): Rule =>
  (user, thing) =>
    rules.some((rule) => rule(user, thing));
const reader = only("officer", "head", "leader", "admin", "auditor");

const builder = own("officer", "head");
const handler = own("approver");

/** Who may do what: the one table. Rule: section 11. */
const rules = {
  "project.view": everyone,
  "project.detail": reader,
  "project.edit": any(own("officer", "head"), only("admin")),
  // What moves the counts of the zone: 调出, 退出, 归档.
  "project.list": any(own("head"), only("admin")),
  "project.move": only("admin"),
  "photo.edit": own("officer", "head"),
  "phone.see": any(own("officer", "head", "leader", "auditor"), only("admin")),
  "phone.unmask": reader,
  "report.save": own("officer", "head"),
  // The admin adds months only where no report exists; that is checked at the row. Rule: section 11.
  "report.paste": any(own("officer", "head"), only("admin")),
  "ledger.import": any(own("officer", "head"), only("admin")),
  // What a head files herself may be reviewed by the admin; that nobody reviews an own report is checked at the row.
  "report.review": any(own("head"), only("admin")),
  // A head reminds her own people, the project office and leaders anybody.
  "report.urge": any(own("head"), only("leader", "admin")),
  "period.lock": only("admin"),
  "audit.view": only("admin", "auditor"),
  "unpermitted-start.view": any(own("head"), only("leader", "admin", "auditor")),
  "milestone.edit": own("officer", "head"),
  "milestone.template": only("admin"),
  // As with reports: what a head proposes herself is decided by another head or the admin; checked at the row.
  "plan.propose": own("officer", "head"),
  "plan.decide": any(own("head"), only("admin")),
  // Leads are for those who recruit and those who read everything; the thing is the deal. Rule: section 11.
  "deal.view": reader,
  "deal.leads": any(own("officer", "head"), only("leader", "admin", "auditor")),
  "deal.edit": own("officer", "head"),
  "tier.edit": only("admin"),
  "list.define": only("admin"),
  "list.propose": own("officer", "head"),
  // As with reports: what a head proposes herself may be confirmed by the admin; the own proposal is refused at the row.
  "list.confirm": any(own("head"), only("admin")),
  "indicator.view": everyone,
  "indicator.enter": own("officer", "head"),
  "indicator.target": only("admin"),
  "indicator.split": any(own("head"), only("admin")),
  "bulletin.edit": only("admin"),
  "permit.view": everyone,
  // What the 建设单位 does itself is logged by the responsible department, all else by who handles it. Rule: section 8.
  "permit.log": (user, thing) =>
    thing ? (thing.ownStep ? builder : handler)(user, thing) : builder(user) || handler(user),
  "permit.choose": own("officer", "head"),
  "permit.template": only("admin"),
  "calendar.edit": only("admin"),
  "alert.view": everyone,
  "alert.acknowledge": own("officer", "head"),
  "alert.exempt": any(own("head"), only("leader", "admin")),
  "alert.settings": only("admin"),
  "control.edit": only("admin"),
  "channel.edit": only("admin"),
  // On the own page; for the zone it is the project office, which is checked with the mute.
  "digest.mute": only("officer", "head", "approver", "leader", "admin"),
  "digest.mute-zone": only("admin"),
  // An order's thing is its lead department; that the issuer decides about it is checked at the row.
  "order.view": reader,
  "order.issue": any(own("head"), only("leader", "admin")),
  "order.answer": own("officer", "head"),
  "order.decide": any(own("head"), only("leader", "admin")),
  "problem.view": reader,
  "problem.edit": own("officer", "head"),
  "problem.move": any(own("officer", "head"), only("leader", "admin")),
  "comment.view": everyone,
  "comment.write": only("officer", "head", "approver", "leader", "admin"),
  "user.edit": only("admin"),
  "department.edit": only("admin"),
  "project.handover": only("admin"),
  "access.edit": only("admin"),
  "year.change": only("admin"),
  "backup.take": only("admin"),
  "demo.move-date": only("admin"),
  "account.own": everyone,
  "bulletin.view": everyone,
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof rules;

/** Every permission, for the matrix of the handbook and its test. */
export const permissions: readonly Permission[] =
  // Object.keys forgets the literal types of a table that is complete by construction.
  Object.keys(rules) as Permission[];

/** Without a thing: may this user ever do it? With one: may they do it to this one? Rule: section 11. */
export function can(user: User, permission: Permission, thing?: Owned): boolean {
  const rule: Rule = rules[permission];
  return rule(user, thing);
}
