import {
  type Design,
  type Entity,
  type ImageInWords,
  isEqual,
  type Problem,
  type SettingsInput,
  type TypeExplanation,
} from "@fletch/task";
import { use, useEffect, useMemo } from "react";

import type { Good } from "./analyse.ts";
import { isShallowEqual, OpenSettings, useDocument, useDocumentState } from "./context.ts";
import type { FocusRequest, LastChange, Origin, SaveState, TextRequest } from "./document-state.ts";
import { valueAt } from "./plain-value.ts";
import { isTold } from "./told-problems.ts";
import type { DeclaredName } from "./type-meanings.ts";
import { watchParts, watchPlaces, watchSavedPlaces } from "./watch.ts";

/** The plain value at a JSON Pointer of the last readable text. */
export const useValue = (path: string): unknown =>
  useDocumentState((state) => valueAt(state.value, path), Object.is, watchPlaces([path]));

/** Whether one of these places holds something else than in the saved design; never where none is saved. */
export const useIsChanged = (paths: readonly string[]): boolean =>
  useDocumentState(
    ({ value, savedValue }) =>
      savedValue !== undefined &&
      paths.some((path) => !isEqual(valueAt(value, path), valueAt(savedValue, path))),
    Object.is,
    watchSavedPlaces(paths),
  );

/**
 * Something plain about the value at a place, such as its length: who uses it is drawn again only when that changes, not
 * with every change somewhere inside the value.
 */
export const useDerived = <Result extends string | number | boolean | undefined>(
  path: string,
  derive: (value: unknown) => Result,
): Result => useDocumentState((state) => derive(valueAt(state.value, path)), Object.is, watchPlaces([path]));

/** Which of these places have a value. */
export function useSetPaths(paths: readonly string[]): ReadonlySet<string> {
  const set = useDocumentState(
    (state) => paths.filter((path) => valueAt(state.value, path) !== undefined),
    isShallowEqual,
    watchPlaces(paths),
  );
  return useMemo(() => new Set(set), [set]);
}

const none: readonly Problem[] = [];
const PROBLEMS = watchParts("problemIndex");

/** The problems that a field at this path shows: its own, and those inside of it that have no field. */
export function useProblems(path: string): readonly Problem[] {
  const document = useDocument();
  useEffect(() => document.showField(path), [document, path]);
  return useDocumentState((state) => state.problemIndex.get(path) ?? none, Object.is, PROBLEMS);
}

const TOLD = watchParts("problemIndex", "told");

/** Those of a path's problems that its field shows without having been touched. */
export const useToldProblems = (path: string): readonly Problem[] =>
  useDocumentState(
    ({ problemIndex, told }) => problemIndex.get(path)?.filter((problem) => isTold(told, problem)) ?? none,
    isShallowEqual,
    TOLD,
  );

/** Every problem of the text, the design and the settings (`in: "settings"`). */
export const useAllProblems = (): readonly Problem[] =>
  useDocumentState((state) => (state.unreadable.length > 0 ? state.unreadable : state.problems));

/** The image that the task will run in, or why that cannot be told. */
export const useImageName = (): ImageInWords | undefined => useDocumentState((state) => state.image);

const TYPES = watchParts("types");

/** What the type at a path means. Known a moment after it was typed; until then, what stood there before. */
export const useTypeMeaning = (path: string): TypeExplanation | undefined =>
  useDocumentState((state) => state.types.byPath[path], Object.is, TYPES);
/** The names that annotations of the design may use. */
export const useDeclaredNames = (): readonly DeclaredName[] =>
  useDocumentState((state) => state.types.declared);

export interface FormState {
  readonly readOnly: boolean;
  readonly submitted: boolean;
}

const FORM = watchParts("readOnly", "submitted");

export const useFormState = (): FormState =>
  useDocumentState(({ readOnly, submitted }) => ({ readOnly, submitted }), isShallowEqual, FORM);

const FOCUS = watchParts("focus");

/** What "go to field" asked for last; a new object each time. */
export const useFocusRequest = (): FocusRequest | undefined =>
  useDocumentState(({ focus }) => focus, Object.is, FOCUS);

/** What "go to this place of the YAML" asked for last. */
export const useTextRequest = (): TextRequest | undefined => useDocumentState((state) => state.textRequest);

export const useText = (): string => useDocumentState(({ text }) => text);
export const useSettings = (): SettingsInput => useDocumentState((state) => state.settings);
export const useTitle = (): string => useDocumentState((state) => state.title);
export const useSaveState = (): SaveState => useDocumentState((state) => state.save);
export const useOrigin = (): Origin | undefined => useDocumentState((state) => state.origin);
export const useLastChange = (): LastChange | undefined => useDocumentState((state) => state.lastChange);
export const useOpenElsewhere = (): boolean => useDocumentState((state) => state.openElsewhere);

const noEntities: readonly Entity[] = [];

/** The last good result of compiling, and how it stands to the present text. */
export interface CompiledState {
  readonly design: Design | undefined;
  /** Everything that is registered, in order: nothing for a reference. */
  readonly entities: readonly Entity[];
  readonly spec: Good["spec"] | undefined;
  readonly python: string | undefined;
  readonly version: string | undefined;
  readonly digest: string | undefined;
  /** Size of the deterministic binary, in bytes. */
  readonly bytes: number | undefined;
  readonly wire: Uint8Array | undefined;
  /** The present text does not compile; this is of an older one. */
  readonly stale: boolean;
  /** Why nothing was computed, when that is the page's own fault. */
  readonly failure: string | undefined;
}

export const useCompiled = (): CompiledState =>
  useDocumentState(
    ({ good, stale, failure }) => ({
      design: good?.design,
      entities: good?.entities ?? noEntities,
      spec: good?.spec,
      python: good?.python,
      version: good?.version,
      digest: good?.digest,
      bytes: good?.wire?.length,
      wire: good?.wire,
      stale,
      failure,
    }),
    isShallowEqual,
  );

/** Whether the worker is at it. Apart from the result: who shows that is drawn again when there is another one. */
export const usePending = (): boolean => useDocumentState((state) => state.pending);

export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undoLabel: string | undefined;
  readonly redoLabel: string | undefined;
}

export const useHistory = (): HistoryState =>
  useDocumentState(
    ({ history }) => ({
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      undoLabel: history.past.at(-1)?.label,
      redoLabel: history.future[0]?.label,
    }),
    isShallowEqual,
  );

/**
 * Goes to where a problem stands: to its field, to its place in the text, or to the settings.
 * @param own opens the settings, for the page that gives {@link OpenSettings} to the others
 */
export function useGoToProblem(own?: (path: string) => void): (problem: Problem) => void {
  const given = use(OpenSettings);
  const toSettings = own ?? given;
  const { focusPath, goToText } = useDocumentActions();
  return (problem) => {
    if (problem.in === "settings") toSettings(problem.path);
    else if (problem.path === "" && problem.range !== undefined) goToText(problem.range.start);
    else focusPath(problem.path);
  };
}

/** Everything that changes the document; the same object for as long as the document is. */
export function useDocumentActions() {
  const document = useDocument();
  return useMemo(
    () => ({
      edit: document.edit.bind(document),
      switchBranch: document.switchBranch.bind(document),
      typeText: document.typeText.bind(document),
      revertText: document.revertText.bind(document),
      setSettings: document.setSettings.bind(document),
      setTitle: document.setTitle.bind(document),
      undo: document.undo.bind(document),
      redo: document.redo.bind(document),
      focusPath: document.focusPath.bind(document),
      goToText: document.goToText.bind(document),
      setActive: document.setActive.bind(document),
      submit: document.submit.bind(document),
      markSaved: document.markSaved.bind(document),
    }),
    [document],
  );
}
