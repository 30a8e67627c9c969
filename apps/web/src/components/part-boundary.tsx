import { Button, Modal } from "@mantine/core";
import { Component, type ReactNode, Suspense } from "react";

import { lacksPart } from "../lib/lacks-part.ts";
import { reloadFromServer } from "../lib/server-status.ts";
import { Message } from "./message.tsx";

interface PartBoundaryProps {
  readonly children: ReactNode;
  /** The dialog that the part would be, for its words to stand in. */
  readonly dialog?: { readonly opened: boolean; readonly onClose: () => void };
}

/** Around a part that is loaded when it is asked for: nothing until it is there, and where it does not come, what is there already stays. */
export class PartBoundary extends Component<PartBoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { children, dialog } = this.props;
    if (error === undefined) return <Suspense>{children}</Suspense>;
    if (!(error instanceof Error) || !lacksPart(error)) throw error;
    if (dialog === undefined) return <PartMissing />;
    return (
      <Modal
        opened={dialog.opened}
        onClose={dialog.onClose}
        title="A part of this page could not be loaded"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <PartMissing />
      </Modal>
    );
  }
}

function PartMissing() {
  return (
    <>
      <Message tone="error">
        Either the server is away, or Fletch was updated since this page was opened. Retry loads the page anew
        once the server answers; what you typed is kept in this browser.
      </Message>
      <Button mt="sm" data-autofocus onClick={() => void reloadFromServer()}>
        Retry
      </Button>
    </>
  );
}
