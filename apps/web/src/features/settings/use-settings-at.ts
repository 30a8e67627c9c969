import { applyEdits, type DesignEdit, type Problem, type SettingsInput } from "@fletch/task";

import type { FieldMessage } from "../../components/field.tsx";
import { useAllProblems, useDocumentActions, useSettings, valueAt } from "../../document/index.ts";
import { rememberSettings } from "../../lib/last-settings.ts";

/** Applies edits; what became empty by a removal goes too, but for the two names that settings always have. */
export function editSettings(settings: SettingsInput, edits: readonly DesignEdit[]): SettingsInput {
  const edited = applyEdits(settings, edits);
  const emptied = edits.flatMap((edit) => (edit.op === "remove" ? parentsOf(edit.path) : []));
  const pruned = emptied.reduce((value: unknown, path) => {
    const part = valueAt(value, path);
    const isEmpty = typeof part === "object" && part !== null && Object.keys(part).length === 0;
    return isEmpty ? applyEdits(value, [{ op: "remove", path }]) : value;
  }, edited);
  return { project: "", domain: "", ...(pruned as Partial<SettingsInput>) };
}

/** The places around a place, the inner ones first. */
function parentsOf(path: string): string[] {
  const parts = path.split("/").slice(1, -1);
  return parts.map((_, index) => `/${parts.slice(0, parts.length - index).join("/")}`);
}

/** A setting, what is wrong with it and inside of it, and how to change it. */
export function useSettingsAt(path: string, label: string, except?: string) {
  const settings = useSettings();
  const problems = useAllProblems();
  const { setSettings } = useDocumentActions();
  const change = (edits: readonly DesignEdit[], how: string, merge?: string): void => {
    const next = editSettings(settings, edits);
    rememberSettings(next);
    setSettings(next, { label: how, merge, path: `settings:${edits[0]?.path}` });
  };
  const set = (value: unknown): void =>
    change(
      [value === undefined ? { op: "remove", path } : { op: "set", path, value }],
      value === undefined ? `Clear ${label}` : `Change ${label}`,
      `settings:${path}`,
    );
  return { value: valueAt(settings, path), set, change, messages: messagesAt(problems, path, except) };
}

function messagesAt(
  problems: readonly Problem[],
  path: string,
  except: string | undefined,
): readonly FieldMessage[] {
  const inside = `${path}/`;
  return problems
    .filter((problem) => problem.in === "settings")
    .filter((problem) => problem.path === path || problem.path.startsWith(inside))
    .filter((problem) => except === undefined || problem.path !== `${inside}${except}`)
    .map((problem) => ({ tone: problem.severity, text: problem.message }));
}
