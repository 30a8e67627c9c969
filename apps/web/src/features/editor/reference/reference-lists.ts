import { useQuery } from "@tanstack/react-query";

import { ApiError } from "../../../lib/api-error.ts";
import { call } from "../../../lib/api.ts";
import { useProjectChoices } from "../../../lib/projects.ts";
import { routes } from "../../../lib/routes.const.ts";

/** How many tasks and versions are offered; more are found by typing. */
const OFFERED = 50;

export interface ReferencePlace {
  readonly project: string;
  readonly domain: string;
  readonly name: string;
  readonly version: string;
}
export type Part = keyof ReferencePlace;

/** What the registry offers for one part of a reference, given the parts before it. */
export function useOffered(part: Part, place: ReferencePlace): readonly string[] {
  const { project, domain, name } = place;
  const { projects } = useProjectChoices();
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
    queryFn: ({ signal }) =>
      call(routes.listVersions, { params: { project, domain, name }, query: { limit: OFFERED }, signal }),
    enabled: part === "version" && project !== "" && domain !== "" && name !== "",
    retry: false,
  });
  switch (part) {
    case "project":
      return projects.map(({ id }) => id);
    case "domain":
      return projects.find(({ id }) => id === project)?.domains.map(({ id }) => id) ?? [];
    case "name":
      return tasks.data?.items.map((task) => task.name) ?? [];
    default:
      return versions.data?.items.map((each) => each.version) ?? [];
  }
}

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
