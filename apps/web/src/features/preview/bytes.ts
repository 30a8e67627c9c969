/** How many bytes one line of a dump shows. */
const ROW = 16;

/** Bytes as a hex dump: offset, bytes, and what of them is ASCII. */
export function hexDump(bytes: Uint8Array): string {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += ROW) {
    const row = [...bytes.subarray(at, at + ROW)];
    const hex = row.map((byte) => byte.toString(16).padStart(2, "0"));
    const left = hex.slice(0, ROW / 2).join(" ");
    const right = hex.slice(ROW / 2).join(" ");
    const text = row.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCodePoint(byte) : ".")).join("");
    rows.push(`${at.toString(16).padStart(8, "0")}  ${left.padEnd(23)}  ${right.padEnd(23)}  ${text}`);
  }
  return rows.join("\n");
}

/** Bytes as base64 in lines of 76 characters. */
export function base64Lines(bytes: Uint8Array): string {
  // Built in parts: a call takes only so many arguments.
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCodePoint(...bytes.subarray(at, at + 0x8000));
  return btoa(text).replaceAll(/.{76}(?=.)/g, "$&\n");
}
