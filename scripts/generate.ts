import { generate } from "../packages/flyteidl/scripts/generate.ts";

generate();
