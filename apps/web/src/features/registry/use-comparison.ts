import type { RegisteredTask } from "@fletch/contract";
import type { TaskSpec } from "@fletch/flyteidl/json";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { call } from "../../lib/api.ts";
import { routes } from "../../lib/routes.const.ts";
import { useVersion, type VersionPlace } from "./registry-calls.ts";
import { type SectionChanges, specChanges } from "./spec-changes.ts";
import { specCredentials } from "./spec-credentials.ts";

/** What the registry holds of the task, next to what is to be registered. */
export interface Comparison {
  readonly pending: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  /** What it is compared with: the same version when that is taken, else the newest; absent for a new task. */
  readonly registered: RegisteredTask | undefined;
  /** The version itself is registered already. */
  readonly taken: boolean;
  readonly changes: readonly SectionChanges[];
  /** Values on both sides that look like credentials. */
  readonly credentials: readonly string[];
  /** Names of the newest versions, for a suggestion that is free. */
  readonly known: ReadonlySet<string>;
}

/** Compares a spec with what is registered under its name. */
export function useComparison(place: VersionPlace | undefined, spec: TaskSpec | undefined): Comparison {
  const versions = useQuery({
    queryKey: ["registry", "versions", place?.project, place?.domain, place?.name, "newest"],
    queryFn: ({ signal }) => {
      const { project = "", domain = "", name = "" } = place ?? {};
      return call(routes.listVersions, { params: { project, domain, name }, query: { limit: 50 }, signal });
    },
    enabled: place !== undefined,
    staleTime: 0,
  });
  const newest = versions.data?.items[0]?.version;
  const same = useVersion(place);
  const latest = useVersion(
    place !== undefined && newest !== undefined && newest !== place.version
      ? { ...place, version: newest }
      : undefined,
  );
  const registered = same.data ?? latest.data ?? undefined;
  const credentials = useMemo(() => [registered?.spec, spec].flatMap(specCredentials), [registered, spec]);
  const asked = [versions, same, ...(latest.isEnabled ? [latest] : [])];
  return {
    pending: place !== undefined && asked.some((query) => query.isPending),
    error: asked.find((query) => query.isError)?.error,
    retry: () => {
      for (const query of asked) void query.refetch();
    },
    registered,
    taken: same.data != null,
    changes: registered === undefined ? [] : specChanges(registered.spec, spec),
    credentials,
    known: new Set(versions.data?.items.map((item) => item.version)),
  };
}

/** Flyte keeps the description that a version came with: to the same version, another one is no difference. */
export const isOnlyDescription = (changes: readonly SectionChanges[]): boolean =>
  changes.every((group) => group.section === "Documentation");
