import type { SettingsInput } from "@fletch/task";
import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";

import { beginDraft, draftPath, newDraftKey } from "../../document/drafts.ts";
import { firstSettings } from "./first-settings.ts";

export interface Beginning {
  readonly title: string;
  readonly taskName?: string | undefined;
  readonly text: string;
}

/** Begins a design as a draft of this browser, with the settings used last, and opens it. */
export function useStartDraft(): (beginning: Beginning) => void {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return ({ title, taskName, text }) => {
    const open = (settings: SettingsInput): void => {
      const key = newDraftKey();
      beginDraft({ key, title, taskName, text, settings, at: Date.now() });
      navigate(draftPath(key));
    };
    const settings = firstSettings(client);
    if (settings instanceof Promise) void settings.then(open);
    else open(settings);
  };
}
