import { type FocusEvent, type Ref, useEffect, useImperativeHandle, useRef } from "react";

import { useDocumentActions, useDocumentState, useFocusRequest } from "../../document/index.ts";
import { fieldElement, goToField, pathOfElement } from "./go-to-field.ts";
import { ProblemSummary } from "./problem-summary.tsx";
import { RootProblems } from "./root-problems.tsx";
import { standIn } from "./sections/section-fields.ts";
import { SectionForm } from "./sections/section-form.tsx";
import { SectionFrame } from "./sections/section-frame.tsx";
import { sectionOf } from "./sections/sections.ts";
import { useSections } from "./sections/use-sections.ts";

import classes from "./editor-page.module.css";

export interface FormColumnHandle {
  goToSection(id: string): void;
  focusSummary(): void;
}

export interface FormColumnProps {
  readonly ref: Ref<FormColumnHandle>;
  readonly onSection: (id: string) => void;
}

/** The form: one column of sections. */
export function FormColumn({ ref, onSection }: FormColumnProps) {
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
    focusSummary: () => {
      summary.current?.scrollIntoView({ block: "start" });
      summary.current?.focus({ preventScroll: true });
    },
  }));
  useFocusRequests(column, goToSection);
  useMarkedField(column);
  const scrolled = (): void => {
    const id = column.current === null ? undefined : sectionInView(column.current)?.dataset["section"];
    if (id !== undefined) onSection(id);
  };
  const entered = (event: FocusEvent): void => {
    const path = pathOfElement(event.target);
    if (path !== undefined) setActive(path, "form");
  };
  return (
    <div ref={column} className={classes["column"]} onScroll={scrolled} onFocus={entered}>
      <ProblemSummary ref={summary} />
      <RootProblems />
      {sections.map((section) => (
        <SectionFrame key={section.id} section={section}>
          {(shown) => <SectionForm section={section} showAll={shown === "all"} />}
        </SectionFrame>
      ))}
    </div>
  );
}

/** The section where a person is: that of the focus while it can be seen, else the one at the top. */
function sectionInView(column: HTMLElement): HTMLElement | undefined {
  const { top, bottom } = column.getBoundingClientRect();
  const focused = window.document.activeElement;
  const around = focused?.closest<HTMLElement>("[data-section]");
  if (focused !== null && around != null && column.contains(around)) {
    const place = focused.getBoundingClientRect();
    if (place.bottom > top && place.top < bottom) return around;
  }
  const all = [...column.querySelectorAll<HTMLElement>("[data-section]")];
  // The last sections cannot be scrolled to the top.
  const isAtEnd = column.scrollTop > 0 && column.scrollTop + column.clientHeight >= column.scrollHeight - 2;
  return isAtEnd
    ? all.at(-1)
    : (all.findLast((section) => section.getBoundingClientRect().top <= top + 48) ?? all[0]);
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
    const { current } = column;
    const goToSectionOf = (): void => missing.current(sectionOf(request.path));
    const instead = standIn(request.path);
    goToField(
      current,
      request.path,
      instead === undefined ? goToSectionOf : () => goToField(current, instead, goToSectionOf),
    );
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
