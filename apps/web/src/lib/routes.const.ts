import { routes as contract } from "@fletch/contract";

/**
 * The calls of the API as the page needs them: method and path, under the contract's types. The schemas are the
 * server's to check; here they would only weigh.
 */
export const routes = Object.fromEntries(
  Object.entries(contract).map(([name, { method, path }]) => [name, { method, path }]),
) as unknown as typeof contract;
