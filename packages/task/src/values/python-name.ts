import { isIdentifier, isKeyword, isUsableName } from "@fletch/python";

/** Why a text is no Python name. */
export const nameTrouble = (name: string): string | undefined => {
  // No keyword, and yet nothing can be called so.
  if (isKeyword(name) || name === "__debug__")
    return `"${name}" is a word of Python itself. Choose another name.`;
  if (isIdentifier(name)) {
    const read = name.normalize("NFKC");
    return read === name ? undefined : `Python reads this name as "${read}". Write it so.`;
  }
  return /^[\p{XID_Start}_][\p{XID_Continue}]*$/u.test(name)
    ? `"${name}" has a letter or an invisible mark that Python 3.11 does not take in a name. Choose another.`
    : `"${name}" is not a Python name. Use letters, digits and underscores, not starting with a digit.`;
};

/**
 * Why a module cannot call its task so: flytekit reads the first two of the module (`extract_task_module`), and finds the task there;
 * the others it reads where it looks for the task, and finds what Python has there.
 */
export const taskNameTrouble = (name: string): string | undefined =>
  /^__(?:name|file|class|dict)__$/.test(name)
    ? `Every module has its own "${name}", which flytekit reads. Choose another name.`
    : nameTrouble(name);

/** Why a text cannot name a module. */
export function moduleTrouble(module: string): string | undefined {
  const bad = module.split(".").find((part) => !isUsableName(part));
  return bad === undefined
    ? undefined
    : `"${bad}" cannot be part of a module name. Use Python names joined by dots, like recipes.train.`;
}
