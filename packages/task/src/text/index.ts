export { applyEdits } from "./apply.ts";
export { editText } from "./edit.ts";
export type { TextEdit } from "./text-edit.ts";
export { type ReadText, readText } from "./read.ts";
export { writeText } from "./write.ts";
