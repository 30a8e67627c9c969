import { useQuery } from "@tanstack/react-query";

import { ApiError } from "../../../lib/api-error.ts";
import { call } from "../../../lib/api.ts";
import { projectsQuery } from "../../../lib/projects.ts";
import { routes } from "../../../lib/routes.const.ts";
import type { Asked, Part, ReferencePlace } from "./offered-words.ts";

/** How many tasks and versions are offered; more are found by typing. */
const OFFERED = 50;

/** What the registry offers for one part of a reference, given the parts before it. */
export function useOffered(part: Part, place: ReferencePlace): Asked {
  const { project, domain, name } = place;
  const projects = useQuery({ ...projectsQuery, enabled: part === "project" || part === "domain" });
  const tasks = useQuery({
    queryKey: ["registry", "tasks", "choices", project, domain, name],
    queryFn: ({ signal }) =>
      call(routes.listTasks, {
        params: { project, domain },
        query: { q: name || undefined, limit: OFFERED },
        signal,
      }),
    enabled: part === "name" && project !== "" && domain !== "",
    placeholderData: (before) => before,
    retry: false,
  });
  const versions = useQuery({
    queryKey: ["registry", "versions", "choices", project, domain, name],
    queryFn: ({ signal }) => versionsOf(place, signal),
    enabled: part === "version" && project !== "" && domain !== "" && name !== "",
    retry: false,
  });
  switch (part) {
    case "project":
      return asked(
        projects,
        projects.data?.map(({ id }) => id),
      );
    case "domain": {
      const found = projects.data?.find(({ id }) => id === project)?.domains.map(({ id }) => id);
      return { ...asked(projects, found), isEnabled: project !== "" };
    }
    case "name":
      return asked(
        tasks,
        tasks.data?.items.map((task) => task.name),
      );
    default:
      return asked(versions, versions.data);
  }
}

/** None of a task that is not registered. */
async function versionsOf(
  { project, domain, name }: ReferencePlace,
  signal: AbortSignal,
): Promise<readonly string[]> {
  try {
    const query = { limit: OFFERED };
    const { items } = await call(routes.listVersions, { params: { project, domain, name }, query, signal });
    return items.map(({ version }) => version);
  } catch (error) {
    if (error instanceof ApiError && error.failure === "not-found") return [];
    throw error;
  }
}

const asked = (
  { isEnabled, isPending, error }: Pick<Asked, "isEnabled" | "isPending" | "error">,
  values: readonly string[] = [],
): Asked => ({
  isEnabled,
  isPending,
  error,
  values: [...new Set(values)],
  hasMore: values.length >= OFFERED,
});

/** The registered task that a reference names; null when there is none. */
export const useReferenced = (place: ReferencePlace) =>
  useQuery({
    queryKey: ["registry", "version", place.project, place.domain, place.name, place.version],
    queryFn: async ({ signal }) => {
      try {
        return await call(routes.readVersion, { params: { ...place }, signal });
      } catch (error) {
        if (error instanceof ApiError && error.failure === "not-found") return null;
        throw error;
      }
    },
    enabled: Object.values(place).every((part) => part !== ""),
    retry: false,
  });
