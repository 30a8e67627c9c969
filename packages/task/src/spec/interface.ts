import type { TypedInterface, Variable } from "@fletch/flyteidl/json";

import { type FlyteType, type Scope, toLiteralType, type TypeForm, typeOf } from "../types/index.ts";

/** An input or output as a design writes it. */
export interface WrittenVariable {
  readonly name: string;
  readonly type?: TypeForm | undefined;
  readonly description?: string | undefined;
}

/** An input or output with its type read. */
export interface TypedVariable {
  readonly name: string;
  readonly type: FlyteType;
  /** Whether the design says a type; without one the Python has no annotation. */
  readonly typed: boolean;
  readonly description?: string | undefined;
}

/** Inputs or outputs as the signature has them. @throws AnnotationError; a checked design does not */
export const variablesOf = (list: readonly WrittenVariable[] | undefined, scope: Scope): TypedVariable[] =>
  (list ?? []).map(({ name, type, description }) => ({
    name,
    type: typeOf(type, scope),
    typed: type !== undefined,
    description,
  }));

/** `o0`, `o1`, …: what flytekit calls outputs that have no names. */
export const hasPlainNames = (outputs: readonly { readonly name: string }[]): boolean =>
  outputs.every(({ name }, index) => name === `o${index}`);

/**
 * The interface on the wire (`transform_interface_to_typed_interface`). A variable without a description is described by its
 * name; a `:returns:` text stands on every output.
 */
export function compileInterface(
  {
    inputs,
    outputs,
  }: {
    readonly inputs?: readonly WrittenVariable[] | undefined;
    readonly outputs?: readonly WrittenVariable[] | undefined;
  },
  scope: Scope,
): TypedInterface {
  const side = (list: readonly TypedVariable[]): { variables?: Record<string, Variable> } =>
    list.length === 0
      ? {}
      : { variables: Object.fromEntries(list.map((each) => [each.name, variable(each, scope)])) };
  return { inputs: side(variablesOf(inputs, scope)), outputs: side(variablesOf(outputs, scope)) };
}

const variable = ({ name, type, description }: TypedVariable, scope: Scope): Variable => {
  const text = description ?? name;
  return { type: toLiteralType(type, scope), ...(text !== "" && { description: text }) };
};
