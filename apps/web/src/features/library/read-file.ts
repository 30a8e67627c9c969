import type { MouseEvent } from "react";

/** The server takes bodies of 1 MiB; a file that is larger is not read. */
const LARGEST = 1_000_000;

/** The text of a file that was picked or dropped, or why there is none. */
export async function readTextFile(
  file: File,
): Promise<
  { readonly text: string; readonly failure?: never } | { readonly failure: string; readonly text?: never }
> {
  if (file.size > LARGEST) return { failure: "The file is larger than 1 MB, more than a design may be." };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined)
    return { failure: "This is a folder, or a file that cannot be read. Pick the files in it one by one." };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { failure: "The file is no text in UTF-8. Save it as YAML or JSON in UTF-8." };
  }
}

/** A browser tells nothing of a file that is picked again, though it was mended meanwhile: what was picked before is forgotten. */
export const pickAnew = {
  onClick: ({ currentTarget }: MouseEvent<HTMLInputElement>): void => {
    currentTarget.value = "";
  },
};
