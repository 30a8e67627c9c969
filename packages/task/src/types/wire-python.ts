import type { LiteralType } from "@fletch/flyteidl/json";
import { attribute, builtin, call, imported, local, type Statement, string } from "@fletch/python";

import { jsonExpression } from "./json-python.ts";
import { scopeOf, type Typed } from "./scope.ts";
import { wireClass } from "./wire-class.ts";

const CONVERTER = "convert_flyte_type";

/**
 * What Python needs for types in Flyte's own JSON: a class for each, told to flytekit's type engine. How values are
 * converted is the reader's to write.
 */
export function wireStatements(design: Typed): Statement[] {
  const types = new Map<string, LiteralType>();
  for (const { type } of [...(design.inputs ?? []), ...(design.outputs ?? [])]) {
    if (typeof type !== "object" || !("literal_type" in type)) continue;
    types.set(wireClass(type.literal_type), type.literal_type);
  }
  if (types.size === 0) return [];
  const taken = scopeOf(design);
  let converter = CONVERTER;
  while (taken.has(converter)) converter += "_";
  return [
    converterCalled(converter),
    ...[...types].flatMap(([name, type]) => [classOf(name), registration(name, { type, converter })]),
  ];
}

const converterCalled = (name: string): Statement => ({
  kind: "function",
  name,
  async: false,
  decorators: [],
  parameters: [{ name: "value" }],
  body: [
    { kind: "comment", text: "Your code goes here: from Python to a literal of Flyte, and back." },
    {
      kind: "raise",
      value: call(builtin("NotImplementedError"), [string("This type was designed, not written yet.")]),
    },
  ],
});

const classOf = (name: string): Statement => ({
  kind: "class",
  name,
  decorators: [],
  bases: [],
  docstring: "A type that only Flyte's own JSON can say.",
  body: [],
});

interface Registered {
  readonly type: LiteralType;
  readonly converter: string;
}

function registration(name: string, { type, converter }: Registered): Statement {
  const message = call(imported("google.protobuf.json_format", "ParseDict"), [
    jsonExpression(type),
    call(imported("flyteidl.core.types_pb2", "LiteralType")),
  ]);
  const model = call(attribute(imported("flytekit.models.types", "LiteralType"), "from_flyte_idl"), [
    message,
  ]);
  const transformer = call(imported("flytekit.core.type_engine", "SimpleTransformer"), [
    string(name),
    local(name),
    model,
    local(converter),
    local(converter),
  ]);
  return {
    kind: "expression",
    value: call(attribute(imported("flytekit.core.type_engine", "TypeEngine"), "register"), [transformer]),
  };
}
