import { ActionIcon, Popover, VisuallyHidden } from "@mantine/core";
import { useFocusWithin } from "@mantine/hooks";
import { IconHelp, IconX } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";

import { Message, type MessageTone } from "./message.tsx";

import classes from "./field.module.css";

/** What the control inside a field must carry, so that its label, hint and errors belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly "aria-label"?: string;
  readonly "aria-describedby": string | undefined;
  /** Mantine's inputs overwrite that with one for a wrapper of their own, which ours do not have, unless it comes this way. */
  readonly attributes: { readonly input: { readonly "aria-describedby": string | undefined } };
  /** As Mantine's inputs have it: they are red, and tell that they are invalid. */
  readonly error: boolean;
  readonly onBlur: () => void;
}

export interface FieldMessage {
  readonly tone: MessageTone;
  readonly text: string;
  /** Shown although nobody was in the field yet. */
  readonly atOnce?: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Nothing there, the very value that nothing would mean too, or another one. */
export type FieldState = "unset" | "default" | "set";

interface BoundProps {
  /** The place in the design, for "go to this field". */
  readonly path: string;
  readonly label: string;
  readonly messages?: readonly FieldMessage[] | undefined;
  /** Errors wait for the first blur or for a submit unless they say otherwise; warnings and notices do not. */
  readonly showErrors?: boolean | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

export interface FieldProps extends BoundProps {
  /** The Python argument it is, shown under the label in monospace. */
  readonly keyword?: string | undefined;
  readonly hint?: string | undefined;
  /** What the "?" tells: meaning, default, where it lands. */
  readonly details?: ReactNode;
  readonly unit?: string | undefined;
  readonly required?: boolean | undefined;
  readonly state: FieldState;
  /** What gives the value that counts while the field is unset: "settings". */
  readonly inherited?: string | undefined;
  /** Holds something else than the saved design. */
  readonly changed?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly onClear?: (() => void) | undefined;
  /** A reading of the value below the control: `4Gi = 4.29 GB`. */
  readonly reading?: ReactNode;
  /** Several controls (a map, a list): the label becomes a group's name. */
  readonly group?: boolean | undefined;
  /** Takes the whole width, its label above. */
  readonly wide?: boolean | undefined;
}

/** The messages a field shows now, and what binds them and the hint to the control. */
function useBinding(
  props: BoundProps & {
    readonly hint?: string | undefined;
    readonly unit?: string | undefined;
    readonly state?: FieldState;
    readonly inherited?: string | undefined;
    readonly changed?: boolean | undefined;
  },
) {
  const id = useId();
  const [left, setLeft] = useState(false);
  const shown = (props.messages ?? []).filter(
    (message) => message.tone !== "error" || message.atOnce === true || left || props.showErrors === true,
  );
  const invalid = shown.some((message) => message.tone === "error");
  const hintId = props.hint === undefined ? undefined : `${id}-hint`;
  const messageId = (index: number): string => `${id}-message-${index}`;
  const unitId = props.unit === undefined ? undefined : `${id}-unit`;
  const { state = "unset", inherited, changed = false } = props;
  const stateId = state !== "unset" || inherited !== undefined || changed ? `${id}-state` : undefined;
  const parts = [unitId, stateId, hintId, ...shown.map((_, index) => messageId(index))];
  const described = { "aria-describedby": parts.filter((part) => part !== undefined).join(" ") || undefined };
  const control: ControlProps = {
    id,
    ...described,
    attributes: { input: described },
    error: invalid,
    onBlur: () => setLeft(true),
  };
  const messages = shown.map((message, index) => (
    <Message key={message.text} id={messageId(index)} tone={message.tone} action={message.action}>
      {message.text}
    </Message>
  ));
  return { id, hintId, invalid, control, messages };
}

/** One field of a form: label, control, hint, state and messages, bound by id. */
export function Field(props: FieldProps) {
  const { id, hintId, invalid, control, messages } = useBinding(props);
  const { ref } = useFocusWithin<HTMLFieldSetElement>({ onBlur: control.onBlur });
  const hint = <Hint id={hintId}>{props.hint}</Hint>;
  const inside = (
    <>
      <div className={classes["label"]}>
        <Label {...props} id={id} />
      </div>
      {props.wide === true && hint}
      <div className={classes["control"]} data-control>
        {props.children(control)}
        {props.reading !== undefined && <div className={classes["reading"]}>{props.reading}</div>}
        {props.wide !== true && hint}
        {messages}
      </div>
    </>
  );
  const shared = {
    className: classes["field"],
    "data-path": props.path,
    "data-state": props.state,
    "data-invalid": invalid || undefined,
    "data-wide": props.wide || undefined,
  };
  return props.group === true ? (
    <fieldset
      {...shared}
      ref={ref}
      aria-labelledby={`${id}-label`}
      aria-describedby={control["aria-describedby"]}
    >
      {inside}
    </fieldset>
  ) : (
    <div {...shared}>{inside}</div>
  );
}

/** The line below a control that says what it is for. */
const Hint = ({ id, children }: { readonly id: string | undefined; readonly children: ReactNode }) =>
  id !== undefined && (
    <div id={id} className={classes["hint"]}>
      {children}
    </div>
  );

export interface CellProps extends BoundProps {
  /** Shows the label above the control instead of only naming it; `narrow`: where there is no room for column headings. */
  readonly caption?: boolean | "narrow" | undefined;
  /** What the control is called when the label alone would not tell. */
  readonly name?: string | undefined;
  readonly required?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly reading?: ReactNode;
}

/** A control inside a row, whose label a heading or the row already shows. */
export function Cell(props: CellProps) {
  const { id, hintId, control, messages } = useBinding(props);
  const { caption = false, label, name = label } = props;
  return (
    <div className={classes["cell"]} data-path={props.path} data-control>
      {caption !== false && (
        <div className={classes["caption"]} data-narrow={caption === "narrow" || undefined}>
          <label htmlFor={id}>{label}</label>
          {props.required === true && <span className={classes["required"]}> required</span>}
        </div>
      )}
      {props.children(caption === false || name !== label ? { ...control, "aria-label": name } : control)}
      {props.reading !== undefined && <div className={classes["reading"]}>{props.reading}</div>}
      <Hint id={hintId}>{props.hint}</Hint>
      {messages}
    </div>
  );
}

function Label(props: FieldProps & { readonly id: string }) {
  return (
    <>
      <span className={classes["words"]}>
        {props.group === true ? (
          <span id={`${props.id}-label`} className={classes["name"]}>
            {props.label}
          </span>
        ) : (
          <label id={`${props.id}-label`} htmlFor={props.id} className={classes["name"]}>
            {props.label}
          </label>
        )}
        <span className={classes["under"]}>
          {props.keyword !== undefined && <code>{props.keyword}</code>}
          {props.unit !== undefined && <span id={`${props.id}-unit`}>{props.unit}</span>}
          {props.required === true && <span>required</span>}
          <Badges {...props} />
        </span>
      </span>
      <span className={classes["extras"]}>
        {props.details !== undefined && <Details label={props.label}>{props.details}</Details>}
        {props.state !== "unset" && props.onClear !== undefined && props.readOnly !== true && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={`Clear ${props.label}`}
            title="Back to not set"
            onClick={props.onClear}
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </span>
    </>
  );
}

/** How the value stands to what would be there without it. */
function Badges({ id, state, inherited, changed }: FieldProps & { readonly id: string }) {
  return (
    <span id={`${id}-state`} className={classes["badges"]}>
      {state === "default" && (
        <span className={classes["badge"]} title="Written down, and the same as leaving it out">
          default
        </span>
      )}
      {/* Who sees it is told by the bar and the weight of the label. */}
      {state === "set" && <VisuallyHidden>set</VisuallyHidden>}
      {inherited !== undefined && (
        <span className={classes["badge"]} title={`Not set here; what counts is in the ${inherited}`}>
          inherited: {inherited}
        </span>
      )}
      {changed === true && (
        <span className={classes["badge"]} data-changed title="Not as in the saved design">
          changed
        </span>
      )}
    </span>
  );
}

function Details({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Popover
      width={360}
      position="bottom-start"
      shadow="md"
      withinPortal
      trapFocus
      returnFocus
      // Its words come after it was opened.
      preventPositionChangeWhenVisible={false}
    >
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label={`About ${label}`}>
          <IconHelp size={15} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes["details"] ?? ""}>{children}</Popover.Dropdown>
    </Popover>
  );
}
