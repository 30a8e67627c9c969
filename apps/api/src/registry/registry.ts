import type { JsonValue, TaskSpec } from "@fletch/flyteidl/json";
import type { Problem } from "@fletch/task";

/** Where one version of a task lives: what flyteidl.core.Identifier says of a task. */
export interface TaskId {
  readonly project: string;
  readonly domain: string;
  readonly name: string;
  readonly version: string;
}

/** What can be registered at and browsed: one face for the embedded registry and a Flyte server. */
export interface Registry {
  readonly kind: RegistryKind;
  /** What the registry says of itself. Never throws for a registry that does not answer: then `answers` is false. */
  info(signal: AbortSignal): Promise<RegistryInfo>;
  /** Resolves when the registry answers. */
  ping(signal: AbortSignal): Promise<void>;
  listProjects(list: PageRequest, signal: AbortSignal): Promise<Page<RegistryProject>>;
  /** Names of tasks in the order of their text. */
  listTasks(list: TaskListRequest, signal: AbortSignal): Promise<Page<TaskName>>;
  /** Versions of one task, newest first. */
  listVersions(list: VersionListRequest, signal: AbortSignal): Promise<Page<TaskVersion>>;
  /** Nothing when no such version is registered. */
  getTask(id: TaskId, signal: AbortSignal): Promise<RegisteredTask | undefined>;
  /** Registers at most once, whatever breaks on the way, and never throws for a registration that is known to have taken place. */
  register(registration: Registration, signal: AbortSignal): Promise<RegistrationOutcome>;
  close(): Promise<void>;
}

export type RegistryKind = "embedded" | "flyteadmin";

export interface RegistryInfo {
  readonly kind: RegistryKind;
  /** Address of the server; absent for the embedded registry. */
  readonly endpoint?: string;
  /** As the server states it; many builds state none. */
  readonly version?: string;
  readonly answers: boolean;
  /** Why it does not answer, in plain words. */
  readonly reason?: string;
}

export interface PageRequest {
  readonly cursor?: string;
  /** At most 1,000; 100 when absent. */
  readonly limit?: number;
}

export interface TaskListRequest extends PageRequest {
  readonly project: string;
  readonly domain: string;
  /** Names that contain this text; letter case counts. */
  readonly query?: string;
}

export interface VersionListRequest extends PageRequest {
  readonly project: string;
  readonly domain: string;
  readonly name: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** The cursor of the next page; absent on the last. */
  readonly next?: string;
}

export interface RegistryProject {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly domains: readonly { readonly id: string; readonly name: string }[];
}

export interface TaskName {
  readonly name: string;
  readonly description?: string;
  /** Archived names are hidden by Flyte's console, yet they take new versions. */
  readonly archived?: true;
}

export interface TaskVersion {
  readonly version: string;
  /** RFC 3339. */
  readonly createdAt: string;
  /** Task type of the template, as in `python-task`. */
  readonly type: string;
  readonly shortDescription?: string;
}

export interface RegisteredTask {
  readonly id: TaskId;
  /** Rebuilt from what the registry returns, the description included. */
  readonly spec: TaskSpec;
  readonly createdAt: string;
}

export interface Registration {
  readonly id: TaskId;
  /** Canonical proto3 JSON. The registry sets the template's id to `id`. */
  readonly spec: TaskSpec;
  /** The document behind the spec, so that a refusal can point into it. */
  readonly design?: unknown;
}

export type RegistrationOutcome =
  | { readonly outcome: "registered"; readonly warnings: readonly Problem[] }
  /** The registry already holds the same under this version. */
  | { readonly outcome: "unchanged"; readonly warnings: readonly Problem[] }
  /** The version holds something else. */
  | {
      readonly outcome: "conflict";
      readonly registered: TaskSpec;
      readonly differences: readonly Difference[];
    }
  /** The registry's own refusal: its words, and where they point in the design. */
  | { readonly outcome: "refused"; readonly message: string; readonly problems: readonly Problem[] };

export interface Difference {
  /** JSON Pointer into the spec. */
  readonly path: string;
  /** Absent where that side has nothing. */
  readonly registered?: JsonValue;
  readonly sent?: JsonValue;
}
