/** Where each key of a design has its form: the order of sections and of the fields in them. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** One or two sentences for a person who has never seen Flyte. */
  readonly about: string;
  /** The same for kinds that run no Python function of one's own. */
  readonly aboutOthers?: string;
  /** Top-level keys of the design. */
  readonly keys?: readonly string[];
  /** Keys of `parameters`. */
  readonly parameters?: readonly string[];
}

export const sections: readonly Section[] = [
  {
    id: "identity",
    title: "Identity",
    about:
      "Which function the task runs and what people read about it. Flyte knows the task as module.function, and the image must hold that function.",
    aboutOthers: "What the task does, the name it has in Flyte, and what people read about it.",
    keys: [
      "kind",
      "module",
      "function",
      "async",
      "docstring",
      "project",
      "domain",
      "name",
      "version",
      "template",
      "container",
      "task_type_version",
    ],
    parameters: ["docs", "deprecated"],
  },
  {
    id: "interface",
    title: "Inputs and outputs",
    about:
      "What the task takes and gives. Types are written as in Python; Flyte checks every value against them.",
    keys: ["inputs", "outputs", "types"],
    parameters: ["pickle_untyped"],
  },
  {
    id: "image",
    title: "Image",
    about:
      "The container image with Python, flytekit and your code. Left empty, the default image of the settings is used.",
    parameters: ["container_image"],
  },
  {
    id: "resources",
    title: "Resources",
    about:
      "How much CPU, memory and GPU the container asks for, and the most it may use. Use either requests and limits, or resources.",
    parameters: ["requests", "limits", "resources", "accelerator", "shared_memory"],
  },
  {
    id: "reliability",
    title: "Reliability",
    about: "What happens when the task fails, takes too long, or its machine is taken away.",
    parameters: ["retries", "timeout", "interruptible"],
  },
  {
    id: "cache",
    title: "Cache",
    about:
      "With a cache, a task that ran before with the same inputs and version is not run again; its outputs are reused.",
    parameters: ["cache", "cache_version", "cache_serialize", "cache_ignore_input_vars"],
  },
  {
    id: "environment",
    title: "Environment and secrets",
    about:
      "Variables of the container, and secrets it may read. Secrets are named here and kept elsewhere: never write a secret's value into a design.",
    parameters: ["environment", "secret_requests"],
  },
  {
    id: "pod",
    title: "Pod",
    about:
      "The Kubernetes pod that runs the container: sidecars, volumes, node placement, labels and annotations.",
    parameters: ["pod_template", "pod_template_name", "labels", "annotations"],
  },
  {
    id: "plugin",
    title: "Plugin",
    about: "Runs the task on a cluster of its own kind, such as Spark or distributed PyTorch.",
    parameters: ["task_config"],
  },
  {
    id: "execution",
    title: "Execution",
    about: "How flytekit finds and runs the function. Most tasks leave these alone.",
    parameters: ["task_resolver", "execution_mode", "node_dependency_hints"],
  },
  {
    id: "deck",
    title: "Deck",
    about: "An HTML report that the task can write, shown on its page in the Flyte console.",
    parameters: ["enable_deck", "deck_fields", "disable_deck"],
  },
  {
    id: "advanced",
    title: "Advanced",
    about: "Changes of the whole design, and keys that no form knows, kept until you remove them.",
  },
];

const owners = new Map<string, string>(
  sections.flatMap((section) => [
    ...(section.keys ?? []).map((key) => [`/${key}`, section.id] as const),
    ...(section.parameters ?? []).map((key) => [`/parameters/${key}`, section.id] as const),
  ]),
);

/** The section that shows a place of the design; unknown keys are Advanced. */
export const sectionOf = (path: string): string => {
  const steps = path.split("/");
  const key = steps[1] === "parameters" ? steps.slice(0, 3).join("/") : steps.slice(0, 2).join("/");
  return (
    owners.get(key) ?? (path === "" || key === "/format" || key === "/parameters" ? "identity" : "advanced")
  );
};
