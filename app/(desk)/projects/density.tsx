"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type DensityName, densities, remember } from "./remembered";

/** How high the rows are, kept in this browser. */
export function useDensity(remembered: DensityName): [DensityName, (value: DensityName) => void] {
  const [density, setDensity] = useState(remembered);
  const choose = (value: DensityName) => {
    remember("density", value);
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
