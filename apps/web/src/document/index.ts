/** The design document: its text, range edits, one history, drafts, and what a worker computes from it. */
import { DesignDocument } from "./design-document.ts";
import type { DocumentInit } from "./kept-document.ts";

export const createDocument = (init: DocumentInit): DesignDocument => new DesignDocument(init);

export type { DesignDocument } from "./design-document.ts";
export type { DocumentInit } from "./kept-document.ts";
export type { DocumentState } from "./document-state.ts";
export { DocumentProvider } from "./document-provider.tsx";
export { isShallowEqual, OpenSettings, useDocument, useDocumentState } from "./context.ts";
export { useCredentials } from "./credentials.ts";
export * from "./hooks.ts";
export { misplaced, sortOf } from "./misplaced.ts";
export { watchParts, watchPlaces } from "./watch.ts";
export { valueAt } from "./plain-value.ts";
export { changedLines, changesBetween } from "./text-change.ts";
export { draftKeyOf, readDraft } from "./drafts.ts";
