import type { Shape } from "@fletch/task";
import { Select, UnstyledButton } from "@mantine/core";
import { IconChevronRight, IconPlus } from "@tabler/icons-react";
import { type FormEvent, type ReactNode, useRef, useState } from "react";

import { focusWhenDrawn } from "../../../components/focus.ts";
import { useFocusRequest, useFormState, useSetPaths } from "../../../document/index.ts";
import { fieldGroups } from "./field-groups.ts";
import { NestedField } from "./render-shape.tsx";
import { useShowAll } from "./show-all.ts";

import classes from "../form.module.css";

export interface ListedField {
  readonly path: string;
  readonly label: string;
  readonly required?: boolean | undefined;
  readonly shape: Shape;
  /** Places that count as this field's being set, when more than its own. */
  readonly owns?: readonly string[] | undefined;
  /** Open although unset: what most people fill in. */
  readonly prominent?: boolean | undefined;
  /** An old spelling, offered to nobody: drawn from when it has a value. */
  readonly old?: boolean | undefined;
}

/** Up to this many fields nothing is folded away. */
const FEW = 2;
/** More rare fields than this are picked from a list that can be searched. */
const MANY = 6;
const CONTROL =
  "input:not([type=radio]), textarea, [role=combobox], button[data-add], input[type=radio]:checked, button[data-path]";

/** Takes letters. */
const TYPED = ":is(input, textarea):not([type=radio], [type=checkbox], [readonly])";

/**
 * Fields in their order and groups. What is set, required or prominent is drawn; each other one is a quiet line that
 * opens by a click or by typing. Those for few people stand behind one more line.
 */
export function FieldList({
  fields,
  onlySet,
}: {
  readonly fields: readonly ListedField[];
  /** Unset ones stand behind one line, however many they are. */
  readonly onlySet?: boolean;
}) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const showAll = useShowAll();
  const { readOnly } = useFormState();
  const focusPath = useFocusRequest()?.path;
  const paths = useSetPaths(fields.flatMap((entry) => entry.owns ?? [entry.path]));
  const root = useRef<HTMLDivElement>(null);
  const isFocused = ({ path, owns }: ListedField): boolean =>
    focusPath !== undefined &&
    [path, ...(owns ?? [])].some((each) => focusPath === each || focusPath.startsWith(`${each}/`));
  const isSet = (entry: ListedField): boolean => (entry.owns ?? [entry.path]).some((path) => paths.has(path));
  const shown = fields.filter((entry) => entry.old !== true || opened.has(entry.path) || isSet(entry));
  const isOpen = (entry: ListedField): boolean =>
    showAll ||
    (shown.length <= FEW && onlySet !== true && entry.shape.meta?.advanced !== true) ||
    entry.required === true ||
    entry.prominent === true ||
    opened.has(entry.path) ||
    isSet(entry) ||
    isFocused(entry);
  const keep = (path: string): void => setOpened((before) => new Set(before).add(path));
  const keepEmptied = (event: FormEvent): void => {
    const emptied = emptiedIn(event.target);
    for (const { path } of fields) if (`${emptied}/`.startsWith(`${path}/`)) keep(path);
  };
  const open = (path: string, typed?: string): void => {
    keep(path);
    focusWhenDrawn(
      () => {
        const field = root.current?.querySelector(`[data-path="${CSS.escape(path)}"] [data-control]`);
        return field?.querySelector<HTMLElement>(CONTROL) ?? field?.querySelector("button");
      },
      undefined,
      (control) => {
        if (typed === undefined) return;
        if (control.matches(TYPED)) typeInto(control, typed);
        // Another folded field, in this one.
        else if (control.matches("[data-path]"))
          control.dispatchEvent(new KeyboardEvent("keydown", { key: typed, bubbles: true }));
      },
    );
  };
  const draw = (entry: ListedField) =>
    isOpen(entry) ? (
      <NestedField
        key={entry.path}
        path={entry.path}
        label={entry.label}
        required={entry.required}
        shape={entry.shape}
      />
    ) : (
      <QuietLine key={entry.path} entry={entry} readOnly={readOnly} onOpen={open} />
    );
  return (
    <div ref={root} onInput={keepEmptied}>
      {fieldGroups(shown).map((group) => {
        const special = group.fields.filter(
          (entry) => onlySet === true || entry.shape.meta?.advanced === true,
        );
        const closed = special.filter((entry) => !isOpen(entry));
        const allRare = special.length === group.fields.length || closed.length === 1;
        const rare = allRare && onlySet !== true ? [] : closed;
        return (
          <div key={group.title ?? ""}>
            {group.title !== undefined && <h3 className={classes["group"]}>{group.title}</h3>}
            {group.fields.filter((entry) => !rare.includes(entry)).map(draw)}
            {rare.length > MANY ? (
              <AddField entries={rare} readOnly={readOnly} onPick={open} />
            ) : (
              rare.length > 0 && <More>{rare.map(draw)}</More>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The place whose last letter is deleted. Who does so wants to type others: a field is not folded away under their cursor. */
const emptiedIn = (target: EventTarget): string | undefined =>
  target instanceof HTMLElement && "value" in target && target.value === ""
    ? target.closest<HTMLElement>("[data-path]")?.dataset["path"]
    : undefined;

/** Puts the first typed character into a control that has just appeared, as if it had been there before. */
function typeInto(control: HTMLElement, text: string): void {
  // Past React's own setter on the element, so that it sees a change.
  Reflect.set(Object.getPrototypeOf(control) as object, "value", text, control);
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

interface QuietLineProps {
  readonly entry: ListedField;
  readonly readOnly: boolean;
  readonly onOpen: (path: string, typed?: string) => void;
}

function QuietLine({ entry, readOnly, onOpen }: QuietLineProps) {
  return (
    <UnstyledButton
      className={classes["quiet"] ?? ""}
      data-path={entry.path}
      disabled={readOnly}
      onClick={() => onOpen(entry.path)}
      onKeyDown={(event) => {
        const typed = event.key.length === 1 && event.key !== " ";
        if (!typed || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        onOpen(entry.path, event.key);
      }}
    >
      <IconPlus size={13} aria-hidden className={classes["quietIcon"] ?? ""} />
      <span className={classes["quietLabel"]}>{entry.label}</span>
      <span className={classes["quietHelp"]}>{entry.shape.meta?.help}</span>
    </UnstyledButton>
  );
}

function More({ children }: { readonly children: readonly ReactNode[] }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <UnstyledButton
        className={classes["more"] ?? ""}
        aria-expanded={open}
        onClick={() => setOpen((before) => !before)}
      >
        <IconChevronRight size={13} aria-hidden className={classes["chevron"] ?? ""} />
        {open ? "Fewer fields" : `${children.length} more for special cases`}
      </UnstyledButton>
      {open && children}
    </>
  );
}

interface AddFieldProps {
  readonly entries: readonly ListedField[];
  readonly readOnly: boolean;
  readonly onPick: (path: string) => void;
}

/** Many fields for special cases: one is picked by name and then drawn like the others. */
function AddField({ entries, readOnly, onPick }: AddFieldProps) {
  if (readOnly) return null;
  return (
    <div className={classes["add"]}>
      <Select
        aria-label="Add another field"
        placeholder={`Add another field (${entries.length})`}
        data={entries.map(({ path, label }) => ({ value: path, label }))}
        value={null}
        searchable
        size="xs"
        nothingFoundMessage="No such field"
        maxDropdownHeight={280}
        onChange={(path) => path !== null && onPick(path)}
      />
    </div>
  );
}
