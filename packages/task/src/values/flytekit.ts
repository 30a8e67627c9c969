/** The flytekit whose answers a design compiles to. */
export const FLYTEKIT_VERSION = "1.16.14";
