import { useEffect } from "react";

import { PageBody } from "../../components/page-body.tsx";
import { Doors } from "./doors.tsx";
import { templates } from "./gallery.ts";
import { KindList } from "./kind-list.tsx";
import { PasteDoor } from "./paste-door.tsx";
import { useStartDraft } from "./start-draft.ts";
import { TemplateList } from "./template-list.tsx";

/** Where a design begins: four doors, and behind them the gallery and a place to paste. */
export function NewPage() {
  const start = useStartDraft();
  useJumpToHash();
  return (
    <PageBody
      title="New design"
      intro="A design describes one Flyte task. It stays a draft in this browser until you save it to the library."
    >
      <PasteDoor onOpen={start}>
        <Doors />
        <KindList />
        <TemplateList templates={templates} onPick={start} />
      </PasteDoor>
    </PageBody>
  );
}

/** A door is a link to a part of this page: it comes into view, and its first field is focused. */
function useJumpToHash(): void {
  useEffect(() => {
    const jump = (): void => {
      const id = location.hash.slice(1);
      const part = id === "" ? null : document.getElementById(id);
      part?.scrollIntoView({ block: "start" });
      part?.querySelector<HTMLElement>("input, textarea")?.focus({ preventScroll: true });
    };
    jump();
    // Following a link inside the page changes the address without an event of its own.
    window.addEventListener("hashchange", jump);
    window.addEventListener("pushState", jump);
    window.addEventListener("replaceState", jump);
    return () => {
      window.removeEventListener("hashchange", jump);
      window.removeEventListener("pushState", jump);
      window.removeEventListener("replaceState", jump);
    };
  }, []);
}
