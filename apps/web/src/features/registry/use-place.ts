import { useLocation } from "wouter";

import { partsOf } from "./place-parts.ts";

/** Project, domain, task and version of the address. */
export function useRegistryPlace() {
  // The router decodes an address once as a whole, after which a slash inside a name cannot be told from one between names.
  useLocation();
  const [project = "", domain = "", task = "", version = ""] = partsOf(window.location.pathname);
  return { project, domain, task, version };
}
