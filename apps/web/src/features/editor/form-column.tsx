import { type FocusEvent, type Ref, useEffect, useImperativeHandle, useRef } from "react";

import { useDocumentActions, useDocumentState, useFocusRequest } from "../../document/index.ts";
import { fieldElement, goToField, pathOfElement } from "./go-to-field.ts";
import { ProblemSummary } from "./problem-summary.tsx";
import { RootProblems } from "./root-problems.tsx";
import { SectionForm } from "./section-form.tsx";
import { SectionFrame } from "./section-frame.tsx";
import { sectionOf } from "./sections.ts";
import { useSections } from "./use-sections.ts";

import classes from "./editor-page.module.css";

export interface FormColumnHandle {
  goToSection(id: string): void;
  focusSummary(): void;
}

export interface FormColumnProps {
  readonly ref: Ref<FormColumnHandle>;
  readonly onSection: (id: string) => void;
  readonly onSettings: (path: string) => void;
}

/** The form: one column of sections. */
export function FormColumn({ ref, onSection, onSettings }: FormColumnProps) {
  const column = useRef<HTMLDivElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const { setActive } = useDocumentActions();
  const sections = useSections();
  const goToSection = (id: string): void => {
    const heading = column.current?.querySelector<HTMLElement>(`#section-${CSS.escape(id)}`);
    heading?.closest("section")?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
    onSection(id);
  };
  useImperativeHandle(ref, () => ({
    goToSection,
    // Shown only now: it can take the focus once it is drawn.
    focusSummary: () =>
      requestAnimationFrame(() => {
        summary.current?.scrollIntoView({ block: "start" });
        summary.current?.focus({ preventScroll: true });
      }),
  }));
  useFocusRequests(column, goToSection);
  useMarkedField(column);
  const scrolled = (): void => {
    const top = column.current?.getBoundingClientRect().top ?? 0;
    const all = [...(column.current?.querySelectorAll<HTMLElement>("[data-section]") ?? [])];
    const at =
      atEnd(column.current, all) ??
      all.findLast((section) => section.getBoundingClientRect().top <= top + 48) ??
      all[0];
    const id = at?.dataset["section"];
    if (id !== undefined) onSection(id);
  };
  const entered = (event: FocusEvent): void => {
    const path = pathOfElement(event.target);
    if (path !== undefined) setActive(path, "form");
  };
  return (
    <div ref={column} className={classes["column"]} onScroll={scrolled} onFocus={entered}>
      <ProblemSummary ref={summary} onSettings={onSettings} />
      <RootProblems />
      {sections.map((section) => (
        <SectionFrame key={section.id} section={section}>
          {(shown) => <SectionForm section={section} showAll={shown === "all"} />}
        </SectionFrame>
      ))}
    </div>
  );
}

/** The last sections cannot be scrolled to the top: at the end it is the one with the focus, or the very last. */
function atEnd(column: HTMLElement | null, all: readonly HTMLElement[]): HTMLElement | undefined {
  if (column === null || column.scrollTop === 0) return undefined;
  if (column.scrollTop + column.clientHeight < column.scrollHeight - 2) return undefined;
  const seen = all.filter(
    (section) => section.getBoundingClientRect().bottom > column.getBoundingClientRect().top,
  );
  return seen.find((section) => section.contains(window.document.activeElement)) ?? all.at(-1);
}

type Column = { readonly current: HTMLDivElement | null };

/** "Go to field", wherever it was asked for. */
function useFocusRequests(column: Column, goToSection: (id: string) => void): void {
  const request = useFocusRequest();
  const done = useRef(request);
  const missing = useRef(goToSection);
  useEffect(() => {
    missing.current = goToSection;
  });
  useEffect(() => {
    if (request === undefined || request === done.current || column.current === null) return;
    done.current = request;
    goToField(column.current, request.path, () => missing.current(sectionOf(request.path)));
  }, [request, column]);
}

/** The cursor of the YAML marks the field it stands in. */
function useMarkedField(column: Column): void {
  const path = useDocumentState(({ active }) => (active?.by === "text" ? active.path : undefined));
  useEffect(() => {
    if (path === undefined || path === "" || column.current === null) return;
    const element = fieldElement(column.current, path);
    if (element === undefined) return;
    element.dataset["marked"] = "";
    element.scrollIntoView({ block: "nearest" });
    return () => {
      delete element.dataset["marked"];
    };
  }, [path, column]);
}
