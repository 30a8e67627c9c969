/** Hands a text to the person as a file. */
export const downloadText = (name: string, text: string, type = "text/yaml"): void =>
  download(name, text, type);

/** Hands a text or bytes to the person as a file. */
export function download(name: string, content: string | Uint8Array, type: string): void {
  const part = typeof content === "string" ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** A file name that every system takes. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")
    .replaceAll(/^[-.]+|[-.]+$/g, "");
  return `${plain.slice(0, 80) || "design"}.${ending}`;
}
