import type { ProjectPage } from "@fletch/contract";
import { Link } from "wouter";

import { pathOf } from "./registry-calls.ts";

import classes from "./registry.module.css";

/** A link to each domain of a project. */
export function DomainList({ project }: { readonly project: ProjectPage["items"][number] }) {
  return (
    <ul className={classes["domains"]} aria-label={`Domains of ${project.name}`}>
      {project.domains.map((domain) => (
        <li key={domain.id}>
          <Link
            className={classes["domain"]}
            href={pathOf(project.id, domain.id)}
            aria-label={`${project.name}, ${domain.name}`}
          >
            {domain.name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
