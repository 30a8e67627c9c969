/** `DEFAULT_RUNTIME_PYTHON_INTERPRETER` of flytekit. */
export const DEFAULT_INTERPRETER = "/opt/venv/bin/python3";

/** `EntrypointSettings.path`: beside the interpreter, two folders up and down again. */
export function entrypointOf(interpreter: string): string {
  const root = parentFolder(parentFolder(interpreter));
  return root === "" ? FILE : root.endsWith("/") ? `${root}${FILE}` : `${root}/${FILE}`;
}
const FILE = "bin/entrypoint.py";

/** `os.path.dirname`. */
export function parentFolder(path: string): string {
  const head = path.slice(0, path.lastIndexOf("/") + 1);
  return /^\/*$/.test(head) ? head : head.replace(/\/+$/, "");
}
