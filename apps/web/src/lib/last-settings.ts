import type { SettingsInput } from "@fletch/task";

const KEY = "fletch:last-settings";

/** The settings that were used last, for the next new design. The version belongs to a design and is not among them. */
export function lastSettings(): SettingsInput | undefined {
  try {
    const text = localStorage.getItem(KEY);
    const value: unknown = text === null ? undefined : JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as SettingsInput) : undefined;
  } catch {
    // A browser without storage, or something else under this key: a new design starts without.
    return undefined;
  }
}

export function rememberSettings({ version: _version, ...settings }: SettingsInput): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // No storage or no room: the settings stay with the design all the same.
  }
}
