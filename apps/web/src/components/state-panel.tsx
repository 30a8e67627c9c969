import { Button, Skeleton } from "@mantine/core";
import { IconPlugConnectedX, IconRefresh } from "@tabler/icons-react";
import type { ReactNode } from "react";

import { ServerGone } from "../lib/api-error.ts";
import { wordsOf } from "../lib/problem-document.ts";
import { lookForServer } from "../lib/server-status.ts";

import classes from "./state-panel.module.css";

export interface EmptyPanelProps {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
}

/** A place with nothing in it yet: says so, and what to do. */
export function EmptyPanel({ title, icon, children }: EmptyPanelProps) {
  return (
    <div className={classes["panel"]}>
      {icon !== undefined && (
        <div className={classes["icon"]} aria-hidden>
          {icon}
        </div>
      )}
      <h2 className={classes["title"]}>{title}</h2>
      {children !== undefined && <div className={classes["text"]}>{children}</div>}
    </div>
  );
}

/** Something could not be shown: why, and how to try again. */
export function FailurePanel({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}) {
  const { title, detail } = wordsOf(error);
  const retry = (): void => {
    if (error instanceof ServerGone) void lookForServer();
    onRetry?.();
  };
  return (
    <div className={classes["panel"]} role="alert">
      <div className={classes["icon"]} data-tone="error" aria-hidden>
        <IconPlugConnectedX size={22} />
      </div>
      <h2 className={classes["title"]}>{title}</h2>
      <p className={classes["text"]}>{detail}</p>
      {onRetry !== undefined && (
        <Button variant="default" leftSection={<IconRefresh size={15} />} onClick={retry}>
          Retry
        </Button>
      )}
    </div>
  );
}

/** Rows that are on their way, as high as the rows to come. */
export function SkeletonRows({
  count,
  height,
  label,
}: {
  readonly count: number;
  readonly height: number;
  readonly label: string;
}) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={classes["row"]} style={{ height }}>
          <Skeleton height={12} width={`${55 - ((index * 17) % 30)}%`} radius="sm" />
          <Skeleton height={10} width={`${30 - ((index * 7) % 12)}%`} radius="sm" />
        </div>
      ))}
    </div>
  );
}
