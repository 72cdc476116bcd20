"use client";

type Props = {
  name: string;
  label: string;
  all: string;
  chosen: string;
  choices: readonly (readonly [value: string, word: string])[];
};

/** One choice of a filter; choosing sends the form. */
export function FilterSelect({ name, label, all, chosen, choices }: Props) {
  return (
    <label>
      <span className="soft">{label}</span>{" "}
      <select
        key={chosen}
        className="select"
        name={name}
        defaultValue={chosen}
        onChange={({ target }) => target.form?.requestSubmit()}
      >
        <option value="">{all}</option>
        {choices.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
