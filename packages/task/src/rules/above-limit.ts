import { type Fix, fixBy, setAt } from "../problem.ts";

interface Both {
  /** Amounts as they stand in the design. */
  readonly request: { readonly text: unknown };
  readonly limit: { readonly text: unknown; readonly path: string };
}

/**
 * What is said of a request above its limit, and the way out.
 * @param consequence ends the sentence that tells both amounts
 */
export function aboveLimit(
  label: string,
  { request, limit }: Both,
  consequence = ".",
): { readonly message: string; readonly fix: Fix } {
  const asked = String(request.text);
  return {
    message: `${label} request ${asked} is more than the limit ${String(limit.text)}${consequence} Raise the limit or lower the request.`,
    fix: fixBy(`Raise the limit to ${asked}`, setAt(limit.path, request.text)),
  };
}
