import { Button } from "@mantine/core";
import { IconCheck, IconCopy, IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";

const words = { idle: "Copy", done: "Copied", failed: "Not copied: select the text" } as const;
const icons = { idle: IconCopy, done: IconCheck, failed: IconX };

/** Puts a text on the clipboard and says whether that worked. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [state, setState] = useState<keyof typeof words>("idle");
  useEffect(() => {
    if (state === "idle") return undefined;
    const timer = setTimeout(() => setState("idle"), 2_000);
    return () => clearTimeout(timer);
  }, [state]);
  const Icon = icons[state];
  const copy = (): void => {
    // `clipboard` is missing where the page is not served from this machine or over TLS.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    copied.then(
      () => setState("done"),
      () => setState("failed"),
    );
  };
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<Icon size={14} />}
      aria-label={state === "idle" ? label : words[state]}
      onClick={copy}
    >
      {words[state]}
    </Button>
  );
}
