import type { JsonValue, LaunchPlanSpec, TaskSpec, WorkflowSpec } from "@fletch/flyteidl/json";
import type { Entity, PlatformLimits, Problem } from "@fletch/task";

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
  /** What a task may ask for there, as far as the registry or its configuration tells. */
  limits(place: { project: string; domain: string }, signal: AbortSignal): Promise<PlatformLimits>;
  /** Names of tasks in the order of their text. */
  listTasks(list: TaskListRequest, signal: AbortSignal): Promise<Page<TaskName>>;
  /** Versions of one task, newest first. */
  listVersions(list: VersionListRequest, signal: AbortSignal): Promise<Page<TaskVersion>>;
  /** Nothing when no such version is registered. */
  getTask(id: TaskId, signal: AbortSignal): Promise<RegisteredTask | undefined>;
  /**
   * Registers each entity at most once and in order, whatever breaks on the way, and never throws for a registration that is known
   * to have taken place. The first that cannot be registered ends it; what came before stays, and registering again goes on there.
   */
  register(registration: Registration, signal: AbortSignal): Promise<RegistrationOutcome>;
  close(): Promise<void>;
}

type RegistryKind = "embedded" | "flyteadmin";

export interface RegistryInfo {
  readonly kind: RegistryKind;
  /** Address of the server; absent for the embedded registry. */
  readonly endpoint?: string;
  /** Address of the server's console, without `/console`; absent where nobody told it. */
  readonly console?: string;
  /** As the server states it, many builds state none; of the embedded registry the flyteadmin whose rules it has. */
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
  /** What is registered with an eager task, as far as it is there. */
  readonly beside?: readonly EntityId[];
}

type EntityType = Entity["type"];

/** One of the things that a design stands for: a task and its workflow may share a name. */
export interface EntityId {
  readonly type: EntityType;
  readonly id: TaskId;
}

export interface Registration {
  /** In canonical proto3 JSON, in the order of their registration. The registry sets each template's id to the entity's. */
  readonly entities: readonly Entity[];
  /** Of the design's own task: a refusal names whatever stands beside it. */
  readonly name?: string;
  /** The document behind them and its settings, so that a refusal can point into them. */
  readonly design?: unknown;
  readonly settings?: unknown;
}

/** What is known of one entity when a registration has ended. */
export interface EntityOutcome extends EntityId {
  readonly outcome:
    | "registered"
    /** The registry held the same before. */
    | "unchanged"
    /** The version holds something else. */
    | "conflict"
    | "refused"
    /** Not there: what came before it was not registered. */
    | "missing"
    /** Nobody could say whether it is there. */
    | "unknown";
}

export type RegistrationOutcome = { readonly entities: readonly EntityOutcome[] } & (
  | {
      /** `unchanged`: the registry already holds the same of everything. */
      readonly outcome: "registered" | "unchanged";
      readonly warnings: readonly Problem[];
    }
  /** The version of one entity holds something else. */
  | {
      readonly outcome: "conflict";
      readonly entity: EntityId;
      readonly registered: TaskSpec | WorkflowSpec | LaunchPlanSpec;
      readonly differences: readonly Difference[];
    }
  /** The registry's own refusal of one entity: its words, and where they point in the design. */
  | {
      readonly outcome: "refused";
      readonly entity: EntityId;
      readonly message: string;
      readonly problems: readonly Problem[];
    }
);

export interface Difference {
  /** JSON Pointer into the spec. */
  readonly path: string;
  /** Absent where that side has nothing. */
  readonly registered?: JsonValue;
  readonly sent?: JsonValue;
}
