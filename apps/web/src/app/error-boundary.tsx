import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";

import { ServerNotice } from "../components/server-notice.tsx";
import { lacksPart } from "../lib/lacks-part.ts";
import { reloadFromServer, reloadWhenBack } from "../lib/server-status.ts";

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

  override componentDidCatch(error: unknown): void {
    if (error instanceof Error && lacksPart(error)) reloadWhenBack();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const lacking = lacksPart(error);
    return (
      <main className={classes["message"]}>
        <ServerNotice />
        <h1>{lacking ? "A part of this page could not be loaded" : "This page stopped working"}</h1>
        <p>
          {lacking
            ? "Either the server is away, or Fletch was updated since this page was opened. This page is loaded anew as soon as the server is back."
            : "That is a defect of Fletch. Reload to go on."}{" "}
          What you typed is kept in this browser.
        </p>
        <p>
          <Button onClick={() => void reloadFromServer()}>Reload</Button>
        </p>
        {!lacking && (
          <details>
            <summary>What happened</summary>
            <pre>{error.message}</pre>
          </details>
        )}
      </main>
    );
  }
}
