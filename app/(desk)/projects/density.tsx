"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

const densities = ["compact", "normal", "roomy"] as const;
export type DensityName = (typeof densities)[number];
const memory = "register-density";

/** How high the rows are, kept in this browser. */
export function useDensity(): [DensityName, (value: DensityName) => void] {
  const [density, setDensity] = useState<DensityName>("normal");
  useEffect(() => {
    setDensity(densities.find((one) => one === localStorage.getItem(memory)) ?? "normal");
  }, []);
  const choose = (value: DensityName) => {
    localStorage.setItem(memory, value);
    setDensity(value);
  };
  return [density, choose];
}

export function Density({ value, choose }: { value: DensityName; choose: (value: DensityName) => void }) {
  const t = useTranslations("register");
  return (
    <fieldset className="segments">
      <legend className="hidden-text">{t("density")}</legend>
      {densities.map((one) => (
        <button key={one} type="button" aria-pressed={value === one} onClick={() => choose(one)}>
          {t(one)}
        </button>
      ))}
    </fieldset>
  );
}
