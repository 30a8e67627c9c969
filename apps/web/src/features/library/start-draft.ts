import type { SettingsInput } from "@fletch/task";
import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";

import { newDraftKey, writeDraft } from "../../document/drafts.ts";
import { lastSettings } from "../../lib/last-settings.ts";
import { type Project, projectsQuery } from "../../lib/projects.ts";

export interface Beginning {
  readonly title: string;
  readonly text: string;
}

/** Begins a design as a draft of this browser, with the settings used last, and opens it. */
export function useStartDraft(): (beginning: Beginning) => void {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return ({ title, text }) => {
    const open = (settings: SettingsInput): void => {
      const key = newDraftKey();
      writeDraft({ key, title, text, settings, at: Date.now() });
      navigate(`/drafts/${encodeURIComponent(key)}`);
    };
    const last = lastSettings();
    if (last !== undefined) return open(last);
    void client.fetchQuery({ ...projectsQuery, retry: false }).then(
      (projects) => open(firstTarget(projects)),
      () => open({ project: "", domain: "" }),
    );
  };
}

/** flytekit's own default target where the registry has it, else the only project there is; otherwise the person says. */
function firstTarget(projects: readonly Project[]): SettingsInput {
  const project =
    projects.find((each) => each.id === "flytesnacks") ?? (projects.length === 1 ? projects[0] : undefined);
  const domain = project?.domains.find((each) => each.id === "development") ?? project?.domains[0];
  return { project: project?.id ?? "", domain: domain?.id ?? "" };
}
