import { boolean, type Expression } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";

/** `pickle_untyped` of `task()`: nothing of it is on the wire but the type of what has none. */
export const schema = z.boolean().register(field, {
  label: "Pickle untyped",
  help: "Lets inputs have no type. They travel as pickled Python objects.",
  details: "Only Python code with the same classes and library versions can read them again.",
  keyword: "pickle_untyped",
  unset: "no, every input needs a type",
  advanced: true,
});

export const python = (allowed: boolean): Expression => boolean(allowed);
