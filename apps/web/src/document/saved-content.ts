import type { SettingsInput } from "@fletch/task";

/** What is saved and kept of a document. */
export interface SavedContent {
  readonly text: string;
  readonly settings: SettingsInput;
  readonly title: string;
}

/** Whether this goes beyond what the library holds; it does where that holds nothing. */
export const isBeyond = (content: SavedContent, saved: SavedContent | undefined): boolean =>
  saved === undefined ||
  content.text !== saved.text ||
  content.title !== saved.title ||
  JSON.stringify(content.settings) !== JSON.stringify(saved.settings);
