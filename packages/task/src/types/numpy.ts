import type { FlyteType, SimpleName } from "./flyte-type.ts";

/** numpy's classes that flytekit takes for columns (`get_supported_types`), other names of the same ones included. */
const NUMPY: Readonly<Record<string, SimpleName>> = {
  int32: "int",
  int64: "int",
  intp: "int",
  int_: "int",
  uint32: "int",
  uint64: "int",
  uint: "int",
  long: "int",
  uintp: "int",
  ulong: "int",
  float32: "float",
  single: "float",
  float64: "float",
  double: "float",
  bool_: "bool",
  bool: "bool",
  datetime64: "datetime",
  timedelta64: "timedelta",
  bytes_: "str",
  str_: "str",
  object_: "str",
};

/** `np.int64` and its like, which say what a column holds. */
export function numpyType(dotted: string): FlyteType | undefined {
  const name = /^(?:np|numpy)\.(\w+)$/.exec(dotted)?.[1];
  const is = name !== undefined && Object.hasOwn(NUMPY, name) ? NUMPY[name] : undefined;
  return name === undefined || is === undefined ? undefined : { kind: "numpy", name, is };
}
