import { ActionIcon, Popover } from "@mantine/core";
import { IconHelp, IconX } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";

import { Message, type MessageTone } from "./message.tsx";

import classes from "./field.module.css";

/** What the control inside a field must carry, so that its label, hint and errors belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean | undefined;
  readonly onBlur: () => void;
}

export interface FieldMessage {
  readonly tone: MessageTone;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface FieldProps {
  readonly label: string;
  /** The Python argument it is, shown beside the label in monospace. */
  readonly keyword?: string | undefined;
  readonly hint?: string | undefined;
  /** What the "?" tells: meaning, default, where it lands. */
  readonly details?: ReactNode;
  readonly unit?: string | undefined;
  readonly required?: boolean | undefined;
  readonly isSet: boolean;
  readonly messages?: readonly FieldMessage[] | undefined;
  /** Errors wait for the first blur or for a submit; warnings and notices do not. */
  readonly showErrors?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly onClear?: (() => void) | undefined;
  /** The place in the design, for "go to this field". */
  readonly path: string;
  /** A reading of the value below the control: `4Gi = 4.29 GB`. */
  readonly reading?: string | undefined;
  /** Several controls (a map, a list): the label becomes a group's name. */
  readonly group?: boolean | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** One field of a form: label, control, hint, state and messages, bound by id. */
export function Field(props: FieldProps) {
  const id = useId();
  const [left, setLeft] = useState(false);
  const shown = (props.messages ?? []).filter(
    (message) => message.tone !== "error" || left || props.showErrors === true,
  );
  const invalid = shown.some((message) => message.tone === "error");
  const hintId = props.hint === undefined ? undefined : `${id}-hint`;
  const messageIds = shown.map((_, index) => `${id}-message-${index}`);
  const describedBy = [hintId, ...messageIds].filter((part) => part !== undefined).join(" ") || undefined;
  const label = <Label {...props} id={id} />;
  return (
    <div
      className={classes["field"]}
      data-path={props.path}
      data-set={props.isSet || undefined}
      data-invalid={invalid || undefined}
      {...(props.group === true && {
        role: "group",
        "aria-labelledby": `${id}-label`,
        "aria-describedby": describedBy,
      })}
    >
      <div className={classes["label"]}>{label}</div>
      <div className={classes["control"]}>
        {props.children({
          id,
          "aria-describedby": describedBy,
          "aria-invalid": invalid || undefined,
          onBlur: () => setLeft(true),
        })}
        {props.reading !== undefined && <div className={classes["reading"]}>{props.reading}</div>}
        {props.hint !== undefined && (
          <div id={hintId} className={classes["hint"]}>
            {props.hint}
          </div>
        )}
        {shown.map((message, index) => (
          <Message key={message.text} id={messageIds[index]} tone={message.tone} action={message.action}>
            {message.text}
          </Message>
        ))}
      </div>
    </div>
  );
}

function Label(props: FieldProps & { readonly id: string }) {
  const words = (
    <>
      {props.label}
      {props.unit !== undefined && <span className={classes["unit"]}> ({props.unit})</span>}
      {props.required === true && <span className={classes["required"]}> required</span>}
    </>
  );
  return (
    <>
      {props.group === true ? (
        <span id={`${props.id}-label`} className={classes["name"]}>
          {words}
        </span>
      ) : (
        <label htmlFor={props.id} className={classes["name"]}>
          {words}
        </label>
      )}
      <span className={classes["extras"]}>
        {props.keyword !== undefined && <code className={classes["keyword"]}>{props.keyword}</code>}
        {props.details !== undefined && <Details label={props.label}>{props.details}</Details>}
        {props.isSet && props.onClear !== undefined && props.readOnly !== true && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={`Clear ${props.label}`}
            title="Back to unset"
            onClick={props.onClear}
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </span>
    </>
  );
}

function Details({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Popover width={360} position="bottom-start" shadow="md" withinPortal returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label={`About ${label}`}>
          <IconHelp size={15} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes["details"]}>{children}</Popover.Dropdown>
    </Popover>
  );
}
