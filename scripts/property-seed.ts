import { configureGlobal, readConfigureGlobal } from "fast-check";

/**
 * The generated cases of the unit tests are the same in every run, so that a red run is the change's own doing.
 * `FLETCH_SEED=17` tries others.
 */
configureGlobal({ ...readConfigureGlobal(), seed: Number(process.env["FLETCH_SEED"] ?? 20_261_125) });
