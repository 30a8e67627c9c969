import type { ProjectPage, TaskPage, VersionPage } from "@fletch/contract";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";

import { ApiError } from "../../lib/api-error.ts";
import { call } from "../../lib/api.ts";
import { routes } from "../../lib/routes.const.ts";

const PAGE = 50;

export interface Place {
  readonly project: string;
  readonly domain: string;
}
export interface TaskPlace extends Place {
  readonly name: string;
}
export interface VersionPlace extends TaskPlace {
  readonly version: string;
}

/** Where a task is registered; undefined while a part of it is not known. */
export function placeOf(id: Partial<VersionPlace> | undefined): VersionPlace | undefined {
  if (!id?.project || !id.domain || !id.name || !id.version) return undefined;
  return { project: id.project, domain: id.domain, name: id.name, version: id.version };
}

/** Which registry this is, and whether it answers. */
export const useRegistry = () =>
  useQuery({
    queryKey: ["registry"],
    queryFn: ({ signal }) => call(routes.registry, { signal }),
    refetchInterval: 30_000,
  });

export const useProjects = () =>
  useInfiniteQuery({
    queryKey: ["registry", "projects"],
    queryFn: ({ pageParam, signal }) =>
      call(routes.listProjects, { query: { cursor: pageParam, limit: PAGE }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: ProjectPage) => last.next,
  });

export const useTasks = ({ project, domain }: Place, q: string) =>
  useInfiniteQuery({
    queryKey: ["registry", "tasks", project, domain, q],
    queryFn: ({ pageParam, signal }) =>
      call(routes.listTasks, {
        params: { project, domain },
        query: { q: q || undefined, cursor: pageParam, limit: PAGE },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: TaskPage) => last.next,
    placeholderData: (before) => before,
  });

export const useVersions = ({ project, domain, name }: TaskPlace) =>
  useInfiniteQuery({
    queryKey: ["registry", "versions", project, domain, name],
    queryFn: ({ pageParam, signal }) =>
      call(routes.listVersions, {
        params: { project, domain, name },
        query: { cursor: pageParam, limit: PAGE },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: VersionPage) => last.next,
  });

/** A registered version never changes; null when there is none, which may. */
const versionQuery = ({ project, domain, name, version }: VersionPlace) => ({
  queryKey: ["registry", "version", project, domain, name, version],
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    try {
      return await call(routes.readVersion, { params: { project, domain, name, version }, signal });
    } catch (error) {
      if (error instanceof ApiError && error.failure === "not-found") return null;
      throw error;
    }
  },
});

export const useVersion = (place: VersionPlace | undefined) =>
  useQuery({
    ...versionQuery(place ?? { project: "", domain: "", name: "", version: "" }),
    enabled: place !== undefined,
  });

/** The addresses of the registry's pages. */
export const pathOf = (...parts: readonly string[]): string =>
  ["/registry", ...parts.map(encodeURIComponent)].join("/");
