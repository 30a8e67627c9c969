import { z } from "zod";

/**
 * What a person is told about one field: the form, OpenAPI and the documents read it from here.
 * Registered beside the schema: `z.string().register(field, {label: …})`. Use it on the outermost schema of the field
 * (before `.optional()`, which the place that uses it adds).
 */
export interface FieldMeta {
  /** Visible label: "Retries". */
  readonly label: string;
  /** One line, plain words, for a person who has never seen Flyte. */
  readonly help: string;
  /** Longer explanation: meaning, default, traps. Markdown is not interpreted. */
  readonly details?: string;
  /** flytekit's keyword argument or field name, when it is one. */
  readonly keyword?: string;
  /** Where it lands in the TaskSpec, as a path of proto JSON names: `template.metadata.retries.retries`. */
  readonly wire?: string;
  /** Where it lands in the pod that runs, as a path of Kubernetes' names: `spec.containers[].image`. */
  readonly pod?: string;
  readonly unit?: string;
  /** What happens when unset, shown as ghost text: "0 (no retries)". */
  readonly unset?: string;
  readonly example?: unknown;
  /** Words for the members of an enum. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Groups fields of a large object (plugin forms). */
  readonly group?: string;
  /** Text of several lines; a form shows a text area. */
  readonly multiline?: boolean;
  /** Shown under "Advanced", or hidden unless set. */
  readonly advanced?: boolean;
  /** Why it is not to be used any more, and what is: read with a notice, never written by forms. */
  readonly deprecated?: string;
  /** For an object that is a Python class: its import, for the Python writer. */
  readonly python?: { readonly module: string; readonly name: string };
}

/** The registry of field descriptions. */
export const field = z.registry<FieldMeta>();
