import { Button, Modal } from "@mantine/core";

import { Message } from "../../components/message.tsx";
import { placeInWords } from "../../lib/place-words.ts";
import type { DesignChanges } from "./design-calls.ts";

import classes from "./merge.module.css";

/** Before a design leaves as a file that seems to hold credentials. */
export function ExportQuestion({ exporting }: { readonly exporting: DesignChanges["exporting"] }) {
  const { data, variables } = exporting;
  const close = (): void => exporting.reset();
  return (
    <Modal
      opened
      onClose={close}
      title="Export what looks like credentials?"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {data?.map((problem) => (
        <Message key={`${problem.in} ${problem.path}`} tone="warning">
          {`${placeInWords(problem, undefined) ?? "Design"}: ${problem.message}`}
        </Message>
      ))}
      <div className={classes["buttons"]} style={{ marginTop: "1rem" }}>
        <Button
          variant="default"
          onClick={() => variables && exporting.mutate({ design: variables.design, sure: true })}
        >
          Export all the same
        </Button>
        <Button data-autofocus onClick={close}>
          Keep it here
        </Button>
      </div>
    </Modal>
  );
}
