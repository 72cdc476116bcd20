"use client";

import { useTranslations } from "next-intl";
import { roles } from "@/lib/domain/vocabulary";
import { Field } from "../field";
import { FormDialog } from "../form-dialog";
import { addUserAccount, changeUserAccount } from "./actions";
import { OneTime } from "./one-time";

type Office = { id: string; name: string };
type Editing = {
  id: string;
  name: string;
  role: string;
  departmentId: string;
  phone: string | null;
  version: number;
};

/** A new user with a one-time password, or who an existing one is and where. */
export function UserForm({
  offices,
  user,
  hint,
}: {
  offices: readonly Office[];
  user?: Editing;
  hint?: string;
}) {
  const [t, role] = [useTranslations("users"), useTranslations("role")];
  const fields = (errors: Readonly<Record<string, string>>) => (
    <>
      {!user && (
        <Field
          label={t("username")}
          name="username"
          error={errors.username}
          hint={t("usernameHint")}
          autoComplete="off"
          autoCapitalize="none"
          maxLength={32}
        />
      )}
      <Field
        label={t("name")}
        name="name"
        error={errors.name}
        defaultValue={user?.name}
        maxLength={60}
        autoComplete="off"
      />
      <Field
        label={t("role")}
        name="role"
        error={errors.role}
        defaultValue={user?.role ?? "officer"}
        options={roles.map((one) => ({ id: one, name: role(one) }))}
      />
      <Field
        label={t("department")}
        name="departmentId"
        error={errors.departmentId}
        defaultValue={user?.departmentId ?? ""}
        options={user ? offices : [{ id: "", name: t("chooseDepartment") }, ...offices]}
      />
      <Field
        label={t("phone")}
        name="phone"
        error={errors.phone}
        defaultValue={user?.phone ?? ""}
        inputMode="tel"
        maxLength={30}
        autoComplete="off"
      />
    </>
  );
  if (!user)
    return (
      <FormDialog
        main
        action={addUserAccount}
        words={{
          open: t("add"),
          title: t("add"),
          hint: t("addHint"),
          confirm: t("create"),
          cancel: t("cancel"),
        }}
        result={(data, close) => <OneTime data={data} close={close} />}
      >
        {fields}
      </FormDialog>
    );
  return (
    <FormDialog
      action={changeUserAccount}
      values={{ user: user.id, seen: String(user.version) }}
      words={{
        open: t("edit"),
        title: t("editOf", { name: user.name }),
        ...(hint ? { hint } : {}),
        confirm: t("save"),
        cancel: t("cancel"),
      }}
      done={(data) => t(data.moved ? "movedNow" : "savedNow", { name: data.name })}
    >
      {fields}
    </FormDialog>
  );
}
