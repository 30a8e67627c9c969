/** The tables of the embedded registry. Times are whole microseconds since 1970. */
export interface RegistryTables {
  registry_projects: ProjectsTable;
  registry_limits: LimitsTable;
  registry_tasks: TasksTable;
  registry_descriptions: DescriptionsTable;
  registry_names: NamesTable;
  registry_entities: EntitiesTable;
}

export interface ProjectsTable {
  id: string;
  name: string;
  description: string;
  /** Number of flyteidl.admin.Project.ProjectState. */
  state: number;
  created_us: number;
}

/** What replaces the configured limits for a project, or for one domain of it. */
interface LimitsTable {
  project: string;
  /** Empty for the whole project. */
  domain: string;
  /** JSON of flyteidl.admin.TaskResourceAttributes. */
  limits: string;
}

interface TaskKey {
  project: string;
  domain: string;
  name: string;
  version: string;
}

export interface TasksTable extends TaskKey {
  type: string;
  /** Canonical JSON of the TaskTemplate. */
  template: string;
  digest: string;
  short_description: string;
  created_us: number;
}

/** What is registered beside tasks. */
export interface EntitiesTable extends TaskKey {
  type: "workflow" | "launchPlan";
  /** Canonical JSON of the WorkflowSpec or LaunchPlanSpec. */
  spec: string;
  digest: string;
  created_us: number;
}

interface DescriptionsTable extends TaskKey {
  /** Canonical JSON of the DescriptionEntity. */
  body: string;
}

export interface NamesTable {
  project: string;
  domain: string;
  name: string;
  description: string;
  /** Number of flyteidl.admin.NamedEntityState. */
  state: number;
}
