import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from "react";

import type { DesignDocument } from "./design-document.ts";
import type { DocumentState } from "./document-state.ts";
import type { Watch } from "./watch.ts";

/** Opens the settings at one of them, by its JSON Pointer: the page that shows them gives it. */
export const OpenSettings = createContext<(path: string) => void>(() => undefined);

export const DocumentContext = createContext<DesignDocument | undefined>(undefined);

/** The document that is being worked on. */
export function useDocument(): DesignDocument {
  const document = useContext(DocumentContext);
  if (document === undefined) throw new Error("this part of the page stands outside of a DocumentProvider");
  return document;
}

/**
 * A part of the state; its component is drawn again only when that part is another one.
 * @param select must give the same object for the same state, or have `isSame` tell
 * @param watch what it looks at, for what stands in every field of a form: it is not asked about changes of anything else
 */
export function useDocumentState<Part, Key extends keyof DocumentState = keyof DocumentState>(
  select: (state: Pick<DocumentState, Key>) => Part,
  isSame: (a: Part, b: Part) => boolean = Object.is,
  watch?: Watch<Key>,
): Part {
  const document = useDocument();
  const last = useRef<
    { readonly part: Part; readonly state: DocumentState; readonly select: typeof select } | undefined
  >(undefined);
  const subscribe = useCallback(
    (listener: () => void) => document.subscribe(listener, watch),
    [document, watch],
  );
  return useSyncExternalStore(subscribe, () => {
    const { state } = document;
    const before = last.current;
    // Asked several times about each state.
    if (before !== undefined && before.state === state && before.select === select) return before.part;
    const now = select(state);
    const part = before !== undefined && isSame(before.part, now) ? before.part : now;
    last.current = { part, state, select };
    return part;
  });
}

/** Whether two records hold the same values under the same keys. */
export function isShallowEqual(a: object, b: object): boolean {
  const left = Object.entries(a);
  const right = b as Record<string, unknown>;
  return left.length === Object.keys(b).length && left.every(([key, value]) => Object.is(value, right[key]));
}
