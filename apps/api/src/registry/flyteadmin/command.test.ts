import { expect, test } from "vitest";

import { runTokenCommand } from "./command.ts";

const script = (text: string): string[] => [process.execPath, "-e", text];

test("what a failing command prints is in nothing that is thrown, so in no log", async () => {
  const failed = runTokenCommand(script("console.error('s3' + 'cret'); process.exit(3)"), 10_000);
  const error: unknown = await failed.catch((reason: unknown) => reason);
  expect(error).toMatchObject({ message: expect.stringMatching(/failed with exit code 3$/) });
  expect(error).not.toHaveProperty("cause");
});

test("a command that cannot be started is told with the system's word for it", async () => {
  await expect(runTokenCommand(["/nowhere/token"], 10_000)).rejects.toThrow(/failed \(ENOENT\)$/);
});

test("a command that does not end is not waited for, whatever it makes of signals", async () => {
  const deaf = script("process.on('SIGTERM', () => {}); console.log('up'); setTimeout(() => {}, 15_000)");
  const before = performance.now();
  await expect(runTokenCommand(deaf, 1_000)).rejects.toThrow(/did not end in time$/);
  expect(performance.now() - before).toBeLessThan(8_000);
});
