/** What is told of a field when somebody asks for more. It is long, and so it is loaded then. */
export { kindDetails } from "./kind-details.const.ts";

/** Where to read on. */
export interface DocumentationPage {
  readonly title: string;
  readonly address: string;
}

const flyte = (title: string, path: string): DocumentationPage => ({
  title: `${title}, in Flyte's documentation`,
  address: `https://www.union.ai/docs/v1/flyte/${path}/`,
});
const kubernetes = (title: string, path: string): DocumentationPage => ({
  title: `${title}, in the documentation of Kubernetes`,
  address: `https://kubernetes.io/docs/concepts/${path}/`,
});

const tasks = "user-guide/core-concepts/tasks";
const amounts = flyte("Resources of a task", `${tasks}/task-hardware-environment/customizing-task-resources`);
const failing = flyte("Retries and timeouts", `${tasks}/task-hardware-environment/retries-and-timeouts`);
const caching = flyte("Caching", "user-guide/core-concepts/caching");
const images = flyte("Images", "user-guide/core-concepts/image-spec");
const values = flyte("Inputs and outputs", "user-guide/data-input-output/task-input-and-output");
const variables = flyte("Environment variables", `${tasks}/task-software-environment/environment-variables`);
const decks = flyte("Decks", "user-guide/development-cycle/decks");
const pods = kubernetes("Pods", "workloads/pods");
const target = flyte("Projects and domains", "user-guide/development-cycle/projects-and-domains");

/** By places of a design: the innermost one counts. */
const ofDesign: Readonly<Record<string, DocumentationPage>> = {
  "": flyte("Tasks", tasks),
  "/kind": flyte("Kinds of tasks", `${tasks}/task-types`),
  "/template": flyte("Integrations", "integrations"),
  "/inputs": values,
  "/outputs": values,
  "/types": values,
  "/project": target,
  "/domain": target,
  "/parameters": flyte("Parameters of a task", `${tasks}/task-parameters`),
  "/parameters/container_image": images,
  "/parameters/requests": amounts,
  "/parameters/limits": amounts,
  "/parameters/resources": amounts,
  "/parameters/accelerator": flyte("Accelerators", `${tasks}/task-hardware-environment/accelerators`),
  "/parameters/retries": failing,
  "/parameters/timeout": failing,
  "/parameters/interruptible": flyte(
    "Interruptible instances",
    `${tasks}/task-hardware-environment/interruptible-instances`,
  ),
  "/parameters/cache": caching,
  "/parameters/cache_version": caching,
  "/parameters/cache_serialize": caching,
  "/parameters/cache_ignore_input_vars": caching,
  "/parameters/environment": variables,
  "/parameters/secret_requests": kubernetes("Secrets", "configuration/secret"),
  "/parameters/pod_template": pods,
  "/parameters/pod_template_name": pods,
  "/parameters/labels": kubernetes("Labels", "overview/working-with-objects/labels"),
  "/parameters/annotations": kubernetes("Annotations", "overview/working-with-objects/annotations"),
  "/parameters/task_config": flyte("Plugins", "integrations/native-backend-plugins"),
  "/parameters/pickle_untyped": flyte("Pickled values", "user-guide/data-input-output/pickle"),
  "/parameters/enable_deck": decks,
  "/parameters/deck_fields": decks,
  "/parameters/disable_deck": decks,
};

const ofSettings: Readonly<Record<string, DocumentationPage>> = {
  "": flyte("Registering", "user-guide/development-cycle/running-your-code"),
  "/project": target,
  "/domain": target,
  "/images": images,
  "/env": variables,
  "/default_resources": amounts,
};

/** The page about the field at a JSON Pointer into a design or its settings. */
export function documentationOf(of: "design" | "settings", path: string): DocumentationPage | undefined {
  const pages = of === "design" ? ofDesign : ofSettings;
  let place = path;
  while (place !== "" && !Object.hasOwn(pages, place)) place = place.slice(0, place.lastIndexOf("/"));
  return pages[place];
}
