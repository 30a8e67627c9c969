import type { Shape } from "@fletch/task";
import { UnstyledButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Fragment, type ReactNode, useRef, useState } from "react";

import { focusAfterRender } from "../../components/focus.ts";
import { useFormState, useSetPaths } from "../../document/index.ts";
import { ShapeField } from "./shape-field.tsx";

import classes from "./form.module.css";

export interface ListedField {
  readonly path: string;
  readonly label: string;
  readonly required?: boolean | undefined;
  readonly shape: Shape;
  /** Drawn instead of the generic field. */
  readonly render?: (() => ReactNode) | undefined;
  /** Places that count as this field's being set, when more than its own. */
  readonly owns?: readonly string[] | undefined;
  /** Open although unset: what most people fill in. */
  readonly prominent?: boolean | undefined;
}

/** Below this many fields nothing is folded away. */
const FEW = 4;

/**
 * Fields in their order. What is set, required or prominent is drawn; each other one is a quiet line that opens
 * by a click.
 */
export function FieldList({
  fields,
  showAll,
}: {
  readonly fields: readonly ListedField[];
  readonly showAll?: boolean;
}) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const { focusPath } = useFormState();
  const paths = useSetPaths(fields.flatMap((entry) => entry.owns ?? [entry.path]));
  const root = useRef<HTMLDivElement>(null);
  const few = fields.length <= FEW;
  const isOpen = (entry: ListedField): boolean =>
    few ||
    showAll === true ||
    entry.required === true ||
    entry.prominent === true ||
    opened.has(entry.path) ||
    (focusPath !== undefined && (focusPath === entry.path || focusPath.startsWith(`${entry.path}/`))) ||
    (entry.owns ?? [entry.path]).some((path) => paths.has(path));
  const open = (path: string): void => {
    setOpened((before) => new Set(before).add(path));
    focusAfterRender(() =>
      root.current
        ?.querySelector(`[data-path="${CSS.escape(path)}"]`)
        ?.querySelector<HTMLElement>("input, textarea, [role=combobox], button[data-add], [role=radiogroup]"),
    );
  };
  return (
    <div ref={root}>
      {fields.map((entry) =>
        isOpen(entry) ? (
          <Fragment key={entry.path}>{entry.render?.() ?? <ShapeField {...entry} />}</Fragment>
        ) : (
          <UnstyledButton
            key={entry.path}
            className={classes["quiet"]}
            data-path={entry.path}
            onClick={() => open(entry.path)}
          >
            <IconPlus size={13} aria-hidden className={classes["quietIcon"]} />
            <span className={classes["quietLabel"]}>{entry.label}</span>
            <span className={classes["quietHelp"]}>{entry.shape.meta?.help}</span>
          </UnstyledButton>
        ),
      )}
    </div>
  );
}
