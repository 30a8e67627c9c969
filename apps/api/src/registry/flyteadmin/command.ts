import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What `admin.command` prints: an access token. Its own words stay out of messages, a secret may be among them. */
export async function runTokenCommand(command: readonly string[], timeout: number): Promise<string> {
  const [program = "", ...parameters] = command;
  try {
    const { stdout } = await run(program, parameters, { timeout, maxBuffer: 1024 * 1024 });
    const token = stdout.trim();
    if (token !== "") return token;
  } catch (error) {
    throw new Error(`admin.command (${program}) failed`, { cause: error });
  }
  throw new Error(`admin.command (${program}) printed no token`);
}
