import { type ReactNode, useEffect } from "react";

import { DocumentContext } from "./context.ts";
import type { DesignDocument } from "./design-document.ts";
import { watchOtherTabs } from "./other-tabs.ts";

/** Gives a document to the page, ends a step of typing when a field is left, and keeps the draft when the page goes. */
export function DocumentProvider({
  document,
  children,
}: {
  readonly document: DesignDocument;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.resume();
    const left = (): void => document.seal();
    const leaving = (event: BeforeUnloadEvent): void => {
      if (!document.keepNow()) event.preventDefault();
    };
    window.addEventListener("focusout", left);
    window.addEventListener("beforeunload", leaving);
    const unwatch = watchOtherTabs(
      () => document.draftKey,
      (elsewhere) => document.setOpenElsewhere(elsewhere),
    );
    return () => {
      window.removeEventListener("focusout", left);
      window.removeEventListener("beforeunload", leaving);
      unwatch();
      document.close();
    };
  }, [document]);
  return <DocumentContext value={document}>{children}</DocumentContext>;
}
