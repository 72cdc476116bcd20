import type { Flow } from "@/lib/domain/permit";
import type { PermitFlow, ProjectType } from "@/lib/domain/vocabulary";
import { drawFor } from "./random";
import type { DemoProject } from "./types";

const usual: Record<ProjectType, PermitFlow> = {
  industry: "I",
  logistics: "R",
  innovation: "R",
  infrastructure: "L",
  livelihood: "G",
  ecology: "L",
  commerce: "R",
  resettlement: "G",
};

/** The flow that a project of its type takes; some industry starts on land delivery, refits a plant or needs 核准. */
export function flowOf(project: Pick<DemoProject, "key" | "type" | "name">): Flow {
  const draw = drawFor(`permit flow ${project.key}`);
  if (/技改|改造|扩建/.test(project.name) && project.type === "industry")
    return { flow: "T", approval: false };
  if (project.type === "industry")
    return { flow: draw.chance(0.25) ? "N" : draw.chance(0.1) ? "T" : "I", approval: draw.chance(0.08) };
  return { flow: usual[project.type], approval: usual[project.type] === "R" && draw.chance(0.06) };
}
