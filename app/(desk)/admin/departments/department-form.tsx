"use client";

import { useTranslations } from "next-intl";
import type { Department } from "@/db/people";
import { departmentKinds } from "@/lib/inputs/department";
import { Field } from "../field";
import { FormDialog } from "../form-dialog";
import { addNewDepartment, closeDepartment, continueDepartment, editDepartment } from "./actions";

type Props = { department: Department; today: string };

function Fields({
  errors,
  department,
}: {
  errors: Readonly<Record<string, string>>;
  department?: Department;
}) {
  const t = useTranslations("departments");
  const yesNo = [
    { id: "0", name: t("no") },
    { id: "1", name: t("yes") },
  ];
  return (
    <>
      <Field
        label={t("name")}
        name="name"
        error={errors.name}
        defaultValue={department?.name}
        maxLength={60}
      />
      <Field
        label={t("shortName")}
        name="shortName"
        error={errors.shortName}
        defaultValue={department?.shortName}
        maxLength={20}
      />
      <Field
        label={t("english")}
        name="english"
        error={errors.english}
        defaultValue={department?.english}
        maxLength={100}
      />
      <Field
        label={t("kind")}
        name="kind"
        error={errors.kind}
        defaultValue={department?.kind ?? "department"}
        options={departmentKinds.map((one) => ({ id: one, name: t(`kinds.${one}`) }))}
      />
      <Field
        label={t("recruits")}
        name="recruits"
        error={errors.recruits}
        defaultValue={department?.recruits ? "1" : "0"}
        options={yesNo}
      />
      <Field
        label={t("position")}
        name="position"
        type="number"
        min={0}
        error={errors.position}
        hint={t("positionHint")}
        defaultValue={department?.position ?? ""}
      />
    </>
  );
}

/** A new department. */
export function AddDepartment({ today }: { today: string }) {
  const t = useTranslations("departments");
  return (
    <FormDialog
      main
      action={addNewDepartment}
      words={{ open: t("add"), title: t("add"), confirm: t("save"), cancel: t("cancel") }}
      done={(data) => t("added", { name: data.name })}
    >
      {(errors) => (
        <>
          <Fields errors={errors} />
          <Field
            label={t("validFrom")}
            name="validFrom"
            type="date"
            error={errors.validFrom}
            defaultValue={today}
          />
        </>
      )}
    </FormDialog>
  );
}

/** What a department is; its former names stay. */
export function EditDepartment({ department }: Omit<Props, "today">) {
  const t = useTranslations("departments");
  return (
    <FormDialog
      action={editDepartment}
      values={{ department: department.id, seen: String(department.version) }}
      words={{
        open: t("edit"),
        title: t("editOf", { name: department.name }),
        hint: t("editHint"),
        confirm: t("save"),
        cancel: t("cancel"),
      }}
      done={(data) => t("saved", { name: data.name })}
    >
      {(errors) => (
        <>
          <Fields errors={errors} department={department} />
          <Field label={t("reason")} name="reason" error={errors.reason} maxLength={500} />
        </>
      )}
    </FormDialog>
  );
}

/** Ends a department, and says what moves with it. */
export function EndDepartment({
  department,
  today,
  successors,
  inside,
}: Props & {
  successors: readonly { id: string; name: string }[];
  inside: { users: number; projects: number };
}) {
  const t = useTranslations("departments");
  return (
    <FormDialog
      action={closeDepartment}
      values={{ department: department.id, seen: String(department.version) }}
      words={{
        open: t("end"),
        title: t("endOf", { name: department.name }),
        hint: t("endHint", inside),
        confirm: t("end"),
        cancel: t("cancel"),
      }}
      done={({ users, ...data }) => t("ended", { ...data, users: users.length })}
    >
      {(errors) => (
        <>
          <Field label={t("endOn")} name="on" type="date" error={errors.on} defaultValue={today} />
          <Field
            label={t("successor")}
            name="successorId"
            error={errors.successorId}
            defaultValue=""
            options={[{ id: "", name: t("noSuccessor") }, ...successors]}
          />
          <Field label={t("reason")} name="reason" error={errors.reason} maxLength={500} />
        </>
      )}
    </FormDialog>
  );
}

/** Lets an ended department go on. */
export function ReopenDepartment({ department }: Omit<Props, "today">) {
  const t = useTranslations("departments");
  return (
    <FormDialog
      action={continueDepartment}
      values={{ department: department.id, seen: String(department.version) }}
      words={{
        open: t("reopen"),
        title: t("reopenOf", { name: department.name }),
        hint: t("reopenHint"),
        confirm: t("reopen"),
        cancel: t("cancel"),
      }}
      done={(data) => t("saved", { name: data.name })}
    >
      {(errors) => <Field label={t("reason")} name="reason" error={errors.reason} maxLength={500} />}
    </FormDialog>
  );
}
