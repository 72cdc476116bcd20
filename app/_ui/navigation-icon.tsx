import type { Place } from "./places";

const paths: Record<Place["key"], string> = {
  home: "M3 17V9h3v8M8.5 17V4h3v13M14 17v-6h3v6",
  projects: "M3 5h14M3 10h14M3 15h14",
  reports: "M5 3h7l3 3v11H5zM7.5 9h5M7.5 12.5h5",
  alerts: "M10 3.5L17.5 16.5h-15zM10 8.5v4M10 14.2v.6",
  doubleTen: "M4 4v13M4 7h7M7 11h9M10 15h5",
  recruitment: "M3 4h14l-5 6v6l-4-2v-4z",
  indicators: "M3 17h14M4 13l4-4 3 2.5L16 5M12.5 5H16v3.5",
  permits: "M7 3h6v4H7zM5 5H4v12h12V5h-1M7 12l2 2 4-4",
  bulletin: "M4 3h12v14H4zM7 6.5h6M7 10h6M7 13.5h3.5",
};

export function NavigationIcon({ name }: { name: Place["key"] }) {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
