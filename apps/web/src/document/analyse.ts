import type { TaskSpec, TypedInterface } from "@fletch/flyteidl/json";
import {
  checkText,
  type Compiled,
  compileDesign,
  type Design,
  type DesignEdit,
  editText,
  type Entity,
  type ImageInWords,
  imageInWords,
  interfaceOf,
  locate,
  overPlatform,
  type PlatformLimits,
  type Problem,
  readText,
  renderPython,
  signatureOf,
  type SettingsInput,
} from "@fletch/task";

import { looseCredentials } from "./loose-credentials.ts";
import { type TypeMeanings, typeMeanings } from "./type-meanings.ts";

/** What the page wants to know about one state of the document. */
export interface AnalyseRequest {
  readonly id: number;
  readonly text: string;
  /** Absent where the design alone is asked about: it is checked, and nothing is compiled. */
  readonly settings?: SettingsInput;
  /** What the platform allows, as far as it is known. */
  readonly limits?: PlatformLimits | undefined;
  /** Changes to make in the text first: of a large text, so that the page does not stop for them. */
  readonly edits?: readonly DesignEdit[];
  /** Whether the plain value is wanted back: the page did not read this text itself. */
  readonly wantsValue: boolean;
}

export interface Analysis {
  readonly id: number;
  /** The text after the edits that were asked for. */
  readonly text: string;
  /** Why the text cannot be read; then there is nothing else. */
  readonly unreadable: readonly Problem[];
  /** What looks like a credential in a text that cannot be read. */
  readonly suspects?: readonly string[];
  readonly value?: unknown;
  readonly problems: readonly Problem[];
  /** What the types that stand in the design mean, by their paths. */
  readonly types?: TypeMeanings;
  /** The image that the task will run in, or why that cannot be told. */
  readonly image?: ImageInWords;
  readonly good?: Good;
  /** What only a defect of ours can cause, in words. */
  readonly failure?: string;
}

/** What a design that compiles gives. */
export interface Good {
  readonly design: Design;
  /** Everything that is registered, in order: nothing for a reference. */
  readonly entities: readonly Entity[];
  /** As the design writes them, or as they follow from the rest. */
  readonly outputs: readonly { readonly name: string; readonly type?: unknown }[];
  /** As Flyte knows it. */
  readonly interface: TypedInterface;
  readonly python: string;
  /** Of the task that bears the design's name; a reference has none. */
  readonly spec?: TaskSpec;
  readonly version?: string;
  readonly digest?: string;
  /** The deterministic binary of the spec. */
  readonly wire?: Uint8Array;
}

export interface Wire {
  readonly encode: (spec: TaskSpec) => Uint8Array;
  readonly digest: (spec: TaskSpec) => string;
}

/** Reads, checks, compiles, renders and encodes: one pass for everything that is shown. */
export function analyse(request: AnalyseRequest, wire: Wire): Analysis {
  const { id, settings, limits, wantsValue, edits } = request;
  const text = edits === undefined ? request.text : applyTextEdits(request.text, edits);
  const read = readText(text);
  if (read.problems.length > 0) {
    const { problems } = read;
    return { id, text, unreadable: problems, problems, suspects: looseCredentials(text) };
  }
  const asked = { id, text, unreadable: [], ...(wantsValue && { value: read.value }) };
  if (settings === undefined) return { ...asked, problems: checkText(read).problems };
  const { problems, ...compiled } = compileDesign(read.value, settings, wire.digest);
  const { design } = compiled;
  const over = design && limits ? overPlatform(design, compiled.settings, limits) : [];
  const image = imageInWords(read.value, settings, design);
  const good = goodOf(compiled, wire);
  return {
    ...asked,
    problems: [...locate([...problems, ...over], read), ...read.remarks],
    types: typeMeanings(read.value),
    ...(image && { image }),
    ...(good && { good }),
  };
}

function goodOf(
  { design, entities, spec, version, digest }: Omit<Compiled, "problems">,
  wire: Wire,
): Good | undefined {
  if (design === undefined || entities === undefined) return undefined;
  const whole = {
    design,
    entities,
    python: renderPython(design),
    outputs: signatureOf(design).outputs ?? [],
    interface: interfaceOf(design),
  };
  if (spec === undefined || version === undefined || digest === undefined) return whole;
  return { ...whole, spec, version, digest, wire: wire.encode(spec) };
}

/** A text after edits of its design. */
export function applyTextEdits(text: string, edits: readonly DesignEdit[]): string {
  let result = "";
  let at = 0;
  for (const { from, to, insert } of editText(text, edits)) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}
