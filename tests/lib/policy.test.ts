import { expect, test } from "vitest";
import { roles } from "@/lib/domain/vocabulary";
import { can, permissions, type User } from "@/lib/policy";

const user = (role: User["role"]): User => ({ id: "u", username: "u", name: "U", role, departmentId: "own" });
const mark = (ever: boolean, own: boolean, foreign: boolean) =>
  foreign ? "all" : own ? "own" : ever ? "ever" : "-";

test("the whole table: which role may do what, to things of which department", () => {
  const lines = permissions.map((permission) =>
    [
      permission.padEnd(24),
      ...roles.map((role) =>
        mark(
          can(user(role), permission),
          can(user(role), permission, { departmentId: "own" }),
          can(user(role), permission, { departmentId: "other" }),
        ).padEnd(9),
      ),
    ]
      .join("")
      .trimEnd(),
  );
  expect(
    `\n${[`${"".padEnd(24)}${roles.map((role) => role.padEnd(9)).join("")}`.trimEnd(), ...lines].join("\n")}\n`,
  ).toMatchInlineSnapshot(`
    "
                            officer  head     approver leader   admin    auditor
    project.view            all      all      all      all      all      all
    project.detail          all      all      -        all      all      all
    project.edit            own      own      -        -        all      -
    project.list            -        own      -        -        all      -
    project.move            -        -        -        -        all      -
    photo.edit              own      own      -        -        -        -
    phone.see               own      own      -        own      all      own
    phone.unmask            all      all      -        all      all      all
    report.save             own      own      -        -        -        -
    report.paste            own      own      -        -        all      -
    ledger.import           own      own      -        -        all      -
    report.review           -        own      -        -        all      -
    report.urge             -        own      -        all      all      -
    period.lock             -        -        -        -        all      -
    audit.view              -        -        -        -        all      all
    unpermitted-start.view  -        own      -        all      all      all
    milestone.edit          own      own      -        -        -        -
    milestone.template      -        -        -        -        all      -
    plan.propose            own      own      -        -        -        -
    plan.decide             -        own      -        -        all      -
    deal.view               all      all      -        all      all      all
    deal.leads              own      own      -        all      all      all
    deal.edit               own      own      -        -        -        -
    tier.edit               -        -        -        -        all      -
    list.define             -        -        -        -        all      -
    list.propose            own      own      -        -        -        -
    list.confirm            -        own      -        -        all      -
    indicator.view          all      all      all      all      all      all
    indicator.enter         own      own      -        -        -        -
    indicator.target        -        -        -        -        all      -
    indicator.split         -        own      -        -        all      -
    bulletin.edit           -        -        -        -        all      -
    permit.view             all      all      all      all      all      all
    permit.log              ever     ever     own      -        -        -
    permit.choose           own      own      -        -        -        -
    permit.template         -        -        -        -        all      -
    calendar.edit           -        -        -        -        all      -
    alert.view              all      all      all      all      all      all
    alert.acknowledge       own      own      -        -        -        -
    alert.exempt            -        own      -        all      all      -
    alert.settings          -        -        -        -        all      -
    control.edit            -        -        -        -        all      -
    channel.edit            -        -        -        -        all      -
    digest.mute             all      all      all      all      all      -
    digest.mute-zone        -        -        -        -        all      -
    order.view              all      all      -        all      all      all
    order.issue             -        own      -        all      all      -
    order.answer            own      own      -        -        -        -
    order.decide            -        own      -        all      all      -
    problem.view            all      all      -        all      all      all
    problem.edit            own      own      -        -        -        -
    problem.move            own      own      -        all      all      -
    comment.view            all      all      all      all      all      all
    comment.write           all      all      all      all      all      -
    user.edit               -        -        -        -        all      -
    department.edit         -        -        -        -        all      -
    project.handover        -        -        -        -        all      -
    access.edit             -        -        -        -        all      -
    year.change             -        -        -        -        all      -
    backup.take             -        -        -        -        all      -
    demo.move-date          -        -        -        -        all      -
    account.own             all      all      all      all      all      all
    bulletin.view           all      all      all      all      all      all
    "
  `);
});

test("without a thing the question is whether it could ever be allowed", () => {
  expect(can(user("officer"), "report.save")).toBe(true);
  expect(can(user("officer"), "report.save", { departmentId: "other" })).toBe(false);
  expect(can(user("auditor"), "report.save")).toBe(false);
});

test("the admin never touches a reported figure", () => {
  expect(can(user("admin"), "report.save")).toBe(false);
  expect(can(user("admin"), "report.save", { departmentId: "own" })).toBe(false);
});
