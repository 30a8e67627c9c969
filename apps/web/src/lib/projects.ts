import type { ProjectPage } from "@fletch/contract";
import { queryOptions, useQuery } from "@tanstack/react-query";

import { call } from "./api.ts";
import { routes } from "./routes.const.ts";

export type Project = ProjectPage["items"][number];

/** The first projects of the registry with their domains, for lists to pick from. */
export const projectsQuery = queryOptions({
  queryKey: ["registry", "projects", "choices"],
  queryFn: async ({ signal }): Promise<readonly Project[]> =>
    (await call(routes.listProjects, { query: { limit: 200 }, signal })).items,
  staleTime: 60_000,
});

/** Projects to choose from; empty while the registry has not answered. */
export function useProjectChoices(): { readonly projects: readonly Project[]; readonly failed: boolean } {
  const { data, isError } = useQuery(projectsQuery);
  return { projects: data ?? [], failed: isError };
}
