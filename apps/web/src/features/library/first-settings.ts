import type { SettingsInput } from "@fletch/task";
import type { QueryClient } from "@tanstack/react-query";

import { lastSettings } from "../../lib/last-settings.ts";
import { type Project, projectsQuery } from "../../lib/projects.ts";

/** What a design begins with: the settings used last, or the target that the registry suggests; a person may say another. */
export function firstSettings(client: QueryClient): SettingsInput | Promise<SettingsInput> {
  return (
    lastSettings() ??
    client
      .fetchQuery({ ...projectsQuery, retry: false })
      .then(firstTarget, () => ({ project: "", domain: "" }))
  );
}

/** flytekit's own default target where the registry has it, else the only project there is; otherwise the person says. */
function firstTarget(projects: readonly Project[]): SettingsInput {
  const project =
    projects.find((each) => each.id === "flytesnacks") ?? (projects.length === 1 ? projects[0] : undefined);
  const domain = project?.domains.find((each) => each.id === "development") ?? project?.domains[0];
  return { project: project?.id ?? "", domain: domain?.id ?? "" };
}
