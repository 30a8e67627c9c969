import type { SettingsInput } from "@fletch/task";

import { browserStorage } from "./browser-storage.ts";
import { jsonOf } from "./json-of.ts";

const KEY = "fletch:last-settings";

/** The settings that were used last, for the next new design. The version belongs to a design and is not among them. */
export function lastSettings(): SettingsInput | undefined {
  const value = jsonOf(browserStorage().getItem(KEY) ?? "");
  return typeof value === "object" && value !== null ? (value as SettingsInput) : undefined;
}

export function rememberSettings({ version: _version, ...settings }: SettingsInput): void {
  try {
    browserStorage().setItem(KEY, JSON.stringify(settings));
  } catch {
    // No storage or no room: the settings stay with the design all the same.
  }
}
