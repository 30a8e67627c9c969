import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What `admin.command` prints: an access token. Its own words stay out of messages and of the log, a secret may be among them: so does the error that quotes them. */
export async function runTokenCommand(command: readonly string[], timeout: number): Promise<string> {
  const [program = "", ...parameters] = command;
  // One that shrugs off a milder signal would hold up every call.
  const options = { timeout, maxBuffer: 1024 * 1024, killSignal: "SIGKILL" } as const;
  const token = await run(program, parameters, options).then(
    ({ stdout }) => stdout.trim(),
    (error: unknown) => {
      throw new Error(`admin.command (${program}) ${endOf(error as Ended)}`);
    },
  );
  if (token === "") throw new Error(`admin.command (${program}) printed no token`);
  return token;
}

/** As `execFile` gives it: the number that the program ended with, or the system's word for why it did not start. */
type Ended = { readonly code?: number | string | null; readonly killed?: boolean };

function endOf({ code, killed }: Ended): string {
  if (typeof code === "string") return `failed (${code})`;
  return killed ? "did not end in time" : `failed${code == null ? "" : ` with exit code ${code}`}`;
}
