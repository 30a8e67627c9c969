export { applyEdits } from "./apply.ts";
export { editText, type TextEdit } from "./edit.ts";
export { type ReadText, readText } from "./read.ts";
export { writeText } from "./write.ts";
