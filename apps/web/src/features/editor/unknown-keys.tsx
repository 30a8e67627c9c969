import { Button } from "@mantine/core";

import { Message } from "../../components/message.tsx";
import { useAllProblems, useDocumentActions, useFormState, useValue } from "../../document/index.ts";
import { BulkStep, written } from "./bulk/bulk-step.tsx";
import { jsonText } from "./fields/json-text.ts";

import classes from "./form.module.css";

/** Keys that no form shows, wherever they stand: kept as they are until somebody removes them. */
export function UnknownKeys() {
  const problems = useAllProblems().filter(
    (problem) => problem.code === "unknown-key" && problem.in === undefined,
  );
  const paths = problems.map((problem) => problem.path);
  const { edit } = useDocumentActions();
  const { readOnly } = useFormState();
  if (paths.length === 0) {
    return <p className={classes["about"]}>No such keys: every key of this design has its place above.</p>;
  }
  const remove = (gone: readonly string[]): void => {
    edit(
      gone.toReversed().map((path) => ({ op: "remove" as const, path })),
      { label: gone.length === 1 ? `Remove ${written(gone[0] ?? "")}` : "Remove unknown keys" },
    );
  };
  return (
    <div className={classes["unknown"]}>
      <ul>
        {problems.map(({ path, message, fix }) => (
          <li key={path}>
            <UnknownKey path={path} readOnly={readOnly} onRemove={() => remove([path])} />
            <Message
              tone="error"
              action={
                // Removing it is the button beside the key.
                fix === undefined || readOnly || fix.edits.every(({ op }) => op === "remove")
                  ? undefined
                  : { label: fix.title, run: () => edit(fix.edits, { label: fix.title }) }
              }
            >
              {message}
            </Message>
          </li>
        ))}
      </ul>
      {paths.length > 1 && !readOnly && (
        <div className={classes["ask"]}>
          <BulkStep
            name="Remove unknown"
            about="This removes what stands under these keys."
            places={problems.map(({ path }) => ({ path }))}
            confirm="Remove them"
            refuse="Keep them"
            isRemoval
            onConfirm={() => remove(paths)}
          />
        </div>
      )}
    </div>
  );
}

interface UnknownKeyProps {
  readonly path: string;
  readonly readOnly: boolean;
  readonly onRemove: () => void;
}

function UnknownKey({ path, readOnly, onRemove }: UnknownKeyProps) {
  const value = useValue(path);
  return (
    <div className={classes["unknownKey"]} data-path={path} tabIndex={-1}>
      <code className={classes["unknownName"]}>{written(path)}</code>
      <code className={classes["unknownValue"]}>{jsonText(value)}</code>
      <span className={classes["kept"]}>kept, not editable here</span>
      {!readOnly && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={`Remove ${written(path)}`}
          onClick={onRemove}
        >
          Remove
        </Button>
      )}
    </div>
  );
}
