import { type ReactNode, useEffect } from "react";

import { commitTyped } from "../components/focus.ts";
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
    // A phone may end a page that was put aside without another word.
    const aside = (): void => void document.keepNow();
    const leaving = (event: BeforeUnloadEvent): void => {
      commitTyped();
      if (!document.keepNow()) event.preventDefault();
    };
    window.addEventListener("focusout", left);
    window.addEventListener("visibilitychange", aside);
    window.addEventListener("beforeunload", leaving);
    const unwatch = watchOtherTabs(
      () => document.draftKey,
      (elsewhere) => document.setOpenElsewhere(elsewhere),
    );
    return () => {
      window.removeEventListener("focusout", left);
      window.removeEventListener("visibilitychange", aside);
      window.removeEventListener("beforeunload", leaving);
      unwatch();
      document.close();
    };
  }, [document]);
  return <DocumentContext value={document}>{children}</DocumentContext>;
}
