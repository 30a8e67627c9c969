/** `DEFAULT_RUNTIME_PYTHON_INTERPRETER` of flytekit. */
export const DEFAULT_INTERPRETER = "/opt/venv/bin/python3";

/** `EntrypointSettings.path`: beside the interpreter, two folders up and down again. */
export function entrypointOf(interpreter: string): string {
  const root = parent(parent(interpreter));
  return root === "" ? FILE : root.endsWith("/") ? `${root}${FILE}` : `${root}/${FILE}`;
}
const FILE = "bin/entrypoint.py";

/** `os.path.dirname`. */
function parent(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === 0 ? "/" : path.slice(0, Math.max(slash, 0));
}
