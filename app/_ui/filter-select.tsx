"use client";

type Props = {
  name: string;
  label: string;
  all: string;
  /** What the address says for all of them, where leaving it out means something else. */
  everything?: string;
  chosen: string;
  choices: readonly (readonly [value: string, word: string])[];
};

/** One choice of a filter; choosing sends the form. */
export function FilterSelect({ name, label, all, everything = "", chosen, choices }: Props) {
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
        <option value={everything}>{all}</option>
        {choices.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
