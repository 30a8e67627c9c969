import { existsSync } from "node:fs";

/** The flags that keep a headless Chromium quiet and off the network. */
const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium that comes with the packages, or the one that `FLETCH_CHROMIUM` names. */
export const chromium = async (): Promise<{ executablePath: string; args: string[] }> => {
  const own = process.env["FLETCH_CHROMIUM"];
  if (own !== undefined) {
    if (!existsSync(own)) throw new Error(`FLETCH_CHROMIUM names ${own}, which does not exist`);
    return { executablePath: own, args };
  }
  // The package unpacks its shared libraries only where it believes to run on a function service.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  const packaged = await import("@sparticuz/chromium");
  return { executablePath: await packaged.default.executablePath(), args };
};
