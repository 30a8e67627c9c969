/** A small writer of Python source. Nodes in, text out: no user text can leave its literal. */
export type { Expression, ImportedName, KeywordArgument, Statement } from "./nodes.ts";
export {
  attribute,
  boolean,
  call,
  dict,
  imported,
  list,
  local,
  none,
  number,
  string,
  subscript,
  tuple,
} from "./nodes.ts";
export { printModule } from "./print.ts";
