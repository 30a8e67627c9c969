import { Button } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";

import { lookForServer, useServerGone } from "../lib/server-status.ts";

import classes from "./server-notice.module.css";

/** One line at the top of every page while the server is away; it goes by itself. */
export function ServerNotice() {
  const gone = useServerGone();
  return (
    <div role="status" aria-live="polite">
      {gone && (
        <div className={classes["notice"]}>
          <IconPlugConnectedX size={16} aria-hidden />
          <span>The server does not answer. What you typed is kept in this browser.</span>
          <Button size="compact-sm" variant="default" onClick={() => void lookForServer()}>
            Retry
          </Button>
        </div>
      )}
    </div>
  );
}
