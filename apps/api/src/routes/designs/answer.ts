import type { DesignAnswer } from "@fletch/contract";
import { checkDesign, settingsSchema } from "@fletch/task";

import { refused } from "../../design/compile.ts";
import { type Document, readDocument } from "../../design/document.ts";
import type { DesignLabel } from "../../store/design-label.ts";
import type { StoredDesign } from "../../store/designs.ts";

/** A stored design with what there is to say about its text. */
export function answerOf(stored: StoredDesign, document = readDocument(stored)): DesignAnswer {
  const { id, revision, title, text, settings, createdAt, updatedAt } = stored;
  const common = { id, revision, title, text, settings, createdAt, updatedAt };
  if (document.value === undefined) return { ...common, problems: document.problems };
  // Rules that need settings run when these are complete; a design may be saved long before.
  const checked = checkDesign(document.value, settingsSchema.safeParse(settings).data);
  const problems = [...document.problems, ...document.locate(checked.problems)];
  return { ...common, ...(checked.design && { design: checked.design }), problems };
}

/** Reads a text that is to be saved. Only one that is no YAML at all is refused: work in progress can be kept. */
export function readToSave(text: string): Document {
  const document = readDocument({ text });
  const isUnreadable =
    document.value === undefined && document.problems.some((problem) => problem.severity === "error");
  if (isUnreadable) throw refused(document.problems);
  return document;
}

/** What lists show of a design, as far as its text says it. */
export function labelOf({ value }: Document): DesignLabel {
  if (typeof value !== "object" || value === null) return {};
  const { kind, name, module, function: callable } = value as Record<string, unknown>;
  const own = typeof name === "string" ? name : undefined;
  const ofFunction =
    typeof module === "string" && typeof callable === "string" ? `${module}.${callable}` : undefined;
  const label = own ?? ofFunction;
  return {
    ...(typeof kind === "string" && { kind: fit(kind) }),
    ...(label !== undefined && { name: fit(label) }),
  };
}

/** YAML escapes can spell what Postgres cannot hold. */
function fit(text: string): string {
  return text.replaceAll("\0", "").toWellFormed().slice(0, 500);
}
