/** The HTTP contract between the API and its clients. */
export * from "./compile.ts";
export * from "./designs.ts";
export * from "./failure.ts";
export * from "./health.ts";
export * from "./lists.ts";
export * from "./problem.ts";
export * from "./registrations.ts";
export * from "./registry.ts";
export { pathTo } from "./path-to.ts";
export { type Route, routes } from "./routes.ts";
