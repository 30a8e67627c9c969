import { flyteAnnotation } from "./flyte-annotation.ts";
import type { Annotations, FlyteType } from "./flyte-type.ts";
import { classOfColumns, columnsOf, type TypeReader } from "./resolve-columns.ts";
import { split } from "./resolve-names.ts";
import type { Subscript } from "./resolve-values.ts";
import { AnnotationError, type Syntax } from "./syntax.ts";

const callName = (item: Syntax): string | undefined =>
  item.kind === "call" && item.of.kind === "name" ? split(item.of.name).name : undefined;

const FORMATS: ReadonlyMap<string, string> = new Map([
  ["PARQUET", "parquet"],
  ["CSV", "csv"],
]);

/** `Annotated[type, ...]`: what flytekit reads of that which is said about a type. */
export function resolveAnnotated(syntax: Subscript, reader: TypeReader): FlyteType {
  const [first, ...extras] = syntax.items;
  if (first === undefined || extras.length === 0) {
    throw new AnnotationError(
      'Annotated takes a type and what is said about it: Annotated[StructuredDataset, "csv"].',
      syntax,
    );
  }
  let type = reader.resolve(first);
  let annotation: { readonly value: Annotations } | undefined;
  for (const extra of extras) {
    const name = callName(extra);
    if (name === "FlyteAnnotation") {
      if (annotation !== undefined)
        throw new AnnotationError("Only one FlyteAnnotation may stand in a type.", extra);
      annotation = { value: flyteAnnotation(extra) };
    } else if (name === "Artifact") {
      throw new AnnotationError(
        "Artifacts have no form here: Flyte's own backend keeps none. Leave it out, or write the task in Python.",
        extra,
      );
    } else if (name === "BatchSize" || name === "HashMethod") {
      throw new AnnotationError(
        `${name} is for Python alone: Flyte does not see it. Leave it out here.`,
        extra,
      );
    } else if (type.kind === "frame") {
      type = describedFrame(type, extra, reader);
    } else {
      throw new AnnotationError(
        "Flyte would not see this. Here only FlyteAnnotation({...}) says something; columns and formats belong to a StructuredDataset.",
        extra,
      );
    }
  }
  if (annotation === undefined) return type;
  const refused = UNANNOTATED[type.kind];
  if (refused !== undefined) throw new AnnotationError(refused, syntax);
  return { kind: "annotated", type, annotations: annotation.value };
}

const PLAIN = "flytekit takes no FlyteAnnotation on a dict, dataclass, enum or Literal.";
/** Types that flytekit refuses to annotate, or of which it then writes something else each time. */
const UNANNOTATED: Readonly<Partial<Record<FlyteType["kind"], string>>> = {
  declared: PLAIN,
  literal: PLAIN,
  struct: PLAIN,
  map: PLAIN,
  "path-like": "flytekit takes no FlyteAnnotation on os.PathLike. Use FlyteFile.",
  pickle: "With a FlyteAnnotation the name of a pickled class would differ from run to run. Leave it out.",
  "protobuf-struct": "With a FlyteAnnotation flytekit loses the name of the message. Leave it out.",
  annotated: "Only one FlyteAnnotation may stand in a type.",
};

function describedFrame(frame: FlyteType & { kind: "frame" }, extra: Syntax, reader: TypeReader): FlyteType {
  const { columns: _, of: __, ...rest } = frame;
  const found = columnsOf(extra, reader);
  if (found !== undefined) return { ...rest, columns: found };
  const of = classOfColumns(extra, reader);
  if (of !== undefined) return { ...rest, of };
  const format =
    extra.kind === "string"
      ? extra.value
      : extra.kind === "name"
        ? FORMATS.get(split(extra.name).name)
        : undefined;
  if (format === undefined) {
    throw new AnnotationError(
      'A table is described by kwtypes(x=int) or a class of this design, and by a format in quotes: "parquet".',
      extra,
    );
  }
  if (frame.format) {
    throw new AnnotationError(`A format was already given: "${frame.format}". Keep one.`, extra);
  }
  return { ...frame, format };
}
