import { nearest } from "../values/nearest.ts";
import { catalogue, type TypeEntry } from "./catalogue.ts";
import type { Scope } from "./declaration.ts";
import { numpyType } from "./numpy.ts";
import { AnnotationError, type Span } from "./syntax.ts";

/** Module and name of a dotted name. */
export const split = (dotted: string): { readonly module: string; readonly name: string } => {
  const at = dotted.lastIndexOf(".");
  return { module: at === -1 ? "" : dotted.slice(0, at), name: dotted.slice(at + 1) };
};

const byName = Map.groupBy(catalogue, ({ name }) => name);

/** What a name stands for in the catalogue of types. */
export function entryOf(dotted: string, span: Span, scope: Scope): TypeEntry {
  const { module, name } = split(dotted);
  const named = byName.get(name) ?? [];
  const found = named.find((entry) => module === "" || entry.modules.includes(module));
  if (found !== undefined) return found;
  const numpy = numpyType(dotted);
  if (numpy?.kind === "numpy") {
    throw new AnnotationError(
      `numpy's types say what the columns of a table hold, as in kwtypes(x=${dotted}). Here write ${numpy.is}.`,
      span,
    );
  }
  const [known] = named;
  if (name === "DataFrame" && module !== "") {
    throw new AnnotationError(
      `Here only pandas has a DataFrame. Write StructuredDataset for "${dotted}": to Flyte both are tables.`,
      span,
    );
  }
  if (known !== undefined) {
    throw new AnnotationError(
      `"${module}" has no "${name}" here. Write ${name} or ${known.modules[0]}.${name}.`,
      span,
    );
  }
  throw new AnnotationError(`"${dotted}" is not known.${suggestion(dotted, scope)}`, span);
}

/** What others call a type: JSON Schema, other languages, Python's abstract classes. */
const CALLED: Readonly<Record<string, string>> = {
  string: "str",
  integer: "int",
  number: "float",
  double: "float",
  boolean: "bool",
  duration: "timedelta",
  timestamp: "datetime",
  array: "list",
  map: "dict",
  sequence: "list",
  iterable: "Iterator",
  mapping: "dict",
  file: "FlyteFile",
  directory: "FlyteDirectory",
};

/** Classes that flytekit reads where their package is installed, by the format of the files that they become. */
const STORED: Readonly<Record<string, string>> = {
  "torch.Tensor": "PyTorchTensor",
  "nn.Module": "PyTorchModule",
  "keras.Model": "TensorFlowModel",
  BaseEstimator: "SklearnEstimator",
  PyTorchCheckpoint: "PyTorchCheckpoint",
};

function suggestion(dotted: string, scope: Scope): string {
  const { name } = split(dotted);
  if (/^(np|numpy)\.array$/.test(dotted)) return " Did you mean np.ndarray?";
  const key = [dotted.split(".").slice(-2).join("."), name].find((each) => Object.hasOwn(STORED, each));
  if (key !== undefined)
    return ` To Flyte it is a file: write type: { literal_type: { blob: { format: ${STORED[key]} } } }.`;
  const word = name.toLowerCase();
  const near =
    nearest(name, [...scope.keys(), ...catalogue.map((entry) => entry.name)]) ??
    (Object.hasOwn(CALLED, word) ? CALLED[word] : undefined);
  return near === undefined
    ? " Declare it under types as an enum or a dataclass, or use a type of Flyte."
    : ` Did you mean ${near}?`;
}
