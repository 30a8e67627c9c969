import { generate } from "../packages/flyteidl/scripts/generate.ts";
import { writeFormatDocument } from "../packages/task/scripts/format-document.ts";

generate();
writeFormatDocument();
