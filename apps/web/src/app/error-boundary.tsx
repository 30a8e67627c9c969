import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";

import classes from "./shell/shell.module.css";

interface State {
  readonly error: Error | undefined;
}

/** What is shown instead of a broken page: that nothing is lost, and the way back. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <main className={classes["message"]}>
        <h1>{isOutdated(error) ? "This page is older than its server" : "This page stopped working"}</h1>
        <p>
          {isOutdated(error)
            ? "Fletch was updated since this page was opened. Reload to get the present one."
            : "That is a defect of Fletch. Reload to go on."}{" "}
          What you typed is kept in this browser.
        </p>
        <p>
          <Button onClick={() => window.location.reload()}>Reload</Button>
        </p>
        {!isOutdated(error) && (
          <details>
            <summary>What happened</summary>
            <pre>{error.message}</pre>
          </details>
        )}
      </main>
    );
  }
}

/** A part of the page that its server does not have any more. */
const isOutdated = (error: Error): boolean =>
  /dynamically imported module|module script|preload CSS/i.test(error.message);
