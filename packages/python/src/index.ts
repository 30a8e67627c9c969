/** A small writer of Python source. Nodes in, text out: no user text can leave its literal. */
export type { Expression, ImportedName, KeywordArgument, Parameter, Statement } from "./nodes.ts";
export {
  attribute,
  boolean,
  builtin,
  call,
  dict,
  imported,
  lambda,
  list,
  local,
  none,
  number,
  string,
  subscript,
  tuple,
  union,
} from "./nodes.ts";
export { isIdentifier, isKeyword, isUsableName } from "./names.ts";
export { printModule } from "./print.ts";
export { UNKNOWN_TO_PYTHON } from "./unknown-letters.ts";
