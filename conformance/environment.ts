import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { json } from "node:stream/consumers";

const here = import.meta.dirname;
const environment = join(here, ".venv");
const lock = join(here, "flytekit", "requirements.txt");
const overrides = join(here, "flytekit", "overrides.txt");
const installed = join(environment, "lock.sha256");
const tools = join(here, ".tools");
const PYTHON = "3.11";
const UV = "uv==0.13.9";

const bin = (folder: string, program: string): string =>
  process.platform === "win32" ? join(folder, "Scripts", `${program}.exe`) : join(folder, "bin", program);
const runs = (program: string, args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: "ignore" }).status === 0;

/** The installer: uv where it is on the path, else brought by pip into a folder of the project. */
function installer(): string {
  if (runs("uv", ["--version"])) return "uv";
  const own = bin(tools, "uv");
  if (existsSync(own)) return own;
  const python = ["python3", "python"].find((each) => runs(each, ["-m", "pip", "--version"]));
  if (python === undefined) {
    throw new Error(
      "Real flytekit is installed by uv, and neither uv nor a Python with pip is on the path. Install uv (https://docs.astral.sh/uv/) and try again.",
    );
  }
  console.log(`flytekit: bringing ${UV} with pip`);
  mkdirSync(tools, { recursive: true });
  const args = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", tools, UV];
  execFileSync(python, args, { stdio: ["ignore", "inherit", "inherit"] });
  return own;
}

/** What the environment was made from. */
const fingerprint = (): string =>
  createHash("sha256")
    .update(readFileSync(lock))
    .update(readFileSync(overrides))
    .update(PYTHON)
    .digest("hex");

/** Makes the Python environment of the lock unless it is there, and gives its interpreter. @throws in plain words */
function flytekitPython(): string {
  const python = bin(environment, "python");
  const wanted = fingerprint();
  if (existsSync(installed) && readFileSync(installed, "utf8") === wanted && existsSync(python))
    return python;
  const uv = installer();
  const run = (...args: string[]): void => {
    // Trusts what the machine trusts, as pip and npm do.
    const env = { UV_SYSTEM_CERTS: "true", ...process.env };
    execFileSync(uv, args, { stdio: ["ignore", "inherit", "inherit"], env });
  };
  try {
    console.log(`flytekit: installing into conformance/.venv (Python ${PYTHON}, about a minute)`);
    run("venv", "--quiet", "--clear", "--python", PYTHON, environment);
    run("pip", "sync", "--quiet", "--require-hashes", "--python", python, lock);
  } catch (error) {
    throw new Error(
      `Real flytekit could not be installed. It needs Python ${PYTHON} (uv finds or downloads it) and a package index; uv's own words are above.`,
      { cause: error },
    );
  }
  writeFileSync(installed, wanted);
  return python;
}

/** Modules that stand in for packages too large to bring, see flytekit/stand-ins. */
const pythonPath = (): string =>
  [join(here, "flytekit", "stand-ins"), process.env["PYTHONPATH"] ?? ""].filter(Boolean).join(delimiter);

/** A script beside real flytekit, in a process of its own; what it complains of is told here. */
export const startPython = (script: string) =>
  spawn(flytekitPython(), [script], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, PYTHONPATH: pythonPath(), PYTHONUTF8: "1" },
  });

/** What a script of flytekit/ answers to each of some requests: JSON in, JSON out. */
export async function askPython<Answer>(
  script: string,
  requests: readonly object[],
): Promise<readonly Answer[]> {
  const child = startPython(join(here, "flytekit", script));
  child.stdin.end(JSON.stringify(requests));
  return (await json(child.stdout)) as Answer[];
}
