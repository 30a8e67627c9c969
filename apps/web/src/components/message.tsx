import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";

import classes from "./message.module.css";

export type MessageTone = "error" | "warning" | "notice";

const icons = { error: IconAlertCircle, warning: IconAlertTriangle, notice: IconInfoCircle };
const words = { error: "Error", warning: "Warning", notice: "Note" };

export interface MessageProps {
  readonly id?: string | undefined;
  readonly tone: MessageTone;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  readonly children: ReactNode;
}

/** A problem in words: an icon, a hidden word and a text, never colour alone. */
export function Message({ id, tone, action, children }: MessageProps) {
  const Icon = icons[tone];
  return (
    <div className={classes["message"]} data-tone={tone}>
      <Icon size={15} className={classes["icon"]} aria-hidden />
      <span id={id}>
        <VisuallyHidden component="span">{words[tone]}: </VisuallyHidden>
        {children}
      </span>
      {action !== undefined && (
        <UnstyledButton className={classes["action"]} onClick={action.run}>
          {action.label}
        </UnstyledButton>
      )}
    </div>
  );
}
