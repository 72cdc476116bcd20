type Props = {
  id: string;
  name: string;
  label: string;
  value: string;
  hint: string;
  error: string;
  /** An input's type, or "lines" for several lines. */
  type: string;
};

/** A label, its field, and below it what to type or what is wrong. */
export function Field({ id, name, label, value, hint, error, type }: Props) {
  const shared = {
    id,
    name,
    className: "input",
    defaultValue: value,
    "aria-invalid": error !== "",
    "aria-describedby": `${id}-note`,
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {type === "lines" ? (
        <textarea {...shared} rows={3} />
      ) : (
        // A browser that fills in its own passwords would overwrite the stored one.
        <input {...shared} type={type} autoComplete={type === "password" ? "new-password" : "off"} />
      )}
      <p id={`${id}-note`} className={error ? "alarm" : "soft"} aria-live="polite">
        {error || hint}
      </p>
    </>
  );
}
