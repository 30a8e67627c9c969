import { type DesignEdit, steps } from "../problem.ts";
import { isRecord } from "../values/record.ts";
import { setOwn } from "./values.ts";

/** Whether a missing parent at this step becomes a list. */
export const makesList = (step: string | undefined): boolean => step === "0" || step === "-";

/**
 * Edits on plain values; what `editText` does on a text. The value given is not changed.
 * A `set` makes missing parents (a list where the next step is 0), a `remove` of what is not there does nothing.
 */
export function applyEdits(value: unknown, edits: readonly DesignEdit[]): unknown {
  return edits.reduce(applyEdit, value);
}

/** One change of a plain value, as `applyEdits` makes them. */
export function applyEdit(value: unknown, edit: DesignEdit): unknown {
  return change(value, steps(edit.path), edit);
}

function change(value: unknown, path: readonly string[], edit: DesignEdit): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return changeHere(value, edit);
  if (rest.length === 0 && (edit.op === "remove" || edit.op === "rename"))
    return changeEntry(value, step, edit);
  const missing = value === undefined || value === null || typeof value !== "object";
  if (missing) {
    if (!makes(edit)) return value;
    const child = change(undefined, rest, edit);
    return makesList(step) ? [child] : withOwn({}, step, child);
  }
  if (Array.isArray(value)) {
    const index = step === "-" ? value.length : Number(step);
    if (!Number.isInteger(index) || index > value.length || (index === value.length && !makes(edit)))
      return value;
    return value.toSpliced(index, 1, change(value[index], rest, edit));
  }
  const record = value as Record<string, unknown>;
  if (!Object.hasOwn(record, step) && !makes(edit)) return value;
  return withOwn(
    { ...record },
    step,
    change(Object.hasOwn(record, step) ? record[step] : undefined, rest, edit),
  );
}

const makes = (edit: DesignEdit): boolean => edit.op === "set" || edit.op === "insert";

const withOwn = (record: Record<string, unknown>, key: string, value: unknown): Record<string, unknown> => {
  setOwn(record, key, value);
  return record;
};

function changeHere(value: unknown, edit: DesignEdit): unknown {
  switch (edit.op) {
    case "set":
      return edit.value;
    case "insert": {
      const list = Array.isArray(value) ? value : [];
      return list.toSpliced(Math.min(edit.index, list.length), 0, edit.value);
    }
    case "move":
      if (Array.isArray(value)) return moved(value, edit.from, edit.to);
      return isRecord(value) ? fromEntries(moved(Object.entries(value), edit.from, edit.to)) : value;
    case "remove":
      return null;
    default:
      return value;
  }
}

function changeEntry(value: unknown, step: string, edit: DesignEdit): unknown {
  if (Array.isArray(value)) {
    const index = Number(step);
    return edit.op === "remove" && Number.isInteger(index) && index < value.length
      ? value.toSpliced(index, 1)
      : value;
  }
  if (!isRecord(value) || !Object.hasOwn(value, step)) return value;
  if (edit.op === "remove") return fromEntries(Object.entries(value).filter(([key]) => key !== step));
  if (edit.op !== "rename" || (edit.key !== step && Object.hasOwn(value, edit.key))) return value;
  return fromEntries(Object.entries(value).map(([key, entry]) => [key === step ? edit.key : key, entry]));
}

const fromEntries = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> => {
  const record: Record<string, unknown> = {};
  for (const [key, entry] of entries) setOwn(record, key, entry);
  return record;
};

const moved = <Item>(list: readonly Item[], from: number, to: number): Item[] => {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
};
