/** The variables that `readRegistryConfig` reads, beside those of Flyte's own clients. */
export const REGISTRY_VARIABLES = [
  "FLETCH_REGISTRY",
  "FLETCH_REGISTRY_PROJECTS",
  "FLETCH_REGISTRY_DOMAINS",
  "FLETCH_REGISTRY_LIMITS",
  "FLETCH_REGISTRY_TASK_TYPES",
  "FLETCH_CONSOLE_URL",
] as const;
