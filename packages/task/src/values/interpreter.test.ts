import { expect, test } from "vitest";

import { entrypointOf } from "./interpreter.ts";

test.each([
  ["/opt/venv/bin/python3", "/opt/venv/bin/entrypoint.py"],
  ["/opt/venv/bin//python3", "/opt/venv/bin/entrypoint.py"],
  ["/python3", "/bin/entrypoint.py"],
  ["bin/python3", "bin/entrypoint.py"],
  ["python3", "bin/entrypoint.py"],
])("the entry point beside %s is %s, as Python's os.path has it", (interpreter, entrypoint) => {
  expect(entrypointOf(interpreter)).toBe(entrypoint);
});
