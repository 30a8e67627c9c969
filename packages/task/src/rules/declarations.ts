import type { CommonDesign } from "../design.ts";
import { compileError, pointer, type Problem } from "../problem.ts";
import {
  AnnotationError,
  bare,
  type Declaration,
  type Declared,
  declared,
  fits,
  type FlyteType,
  hasColumnsInUnion,
  hasDefaults,
  isLocalFile,
  isMisread,
  isPydanticField,
  isTooLarge,
  readAnnotation,
  type Scope,
  usesClass,
} from "../types/index.ts";
import { schemaKey } from "../types/pydantic-schema.ts";
import { isEqual } from "../values/equal.ts";
import { nameTrouble, taskNameTrouble } from "../values/python-name.ts";
import { seenBefore } from "../values/seen.ts";
import { holds, readable, repeated, typeProblem } from "./naming.ts";

type Model = Exclude<Declared, { kind: "enum" }>;

/** Enums and classes that a design declares, under `types` and in place. */
export function declarations(design: CommonDesign, scope: Scope): readonly Problem[] {
  if (scope.size === 0) return [];
  const places: [Declaration, string][] = [
    ...(design.types ?? []).map((form, index): [Declaration, string] => [form, `/types/${index}`]),
    ...(["inputs", "outputs"] as const).flatMap((side) =>
      (design[side] ?? []).flatMap(({ type }, index): [Declaration, string][] =>
        type === undefined || typeof type === "string" || "literal_type" in type
          ? []
          : [[type, `/${side}/${index}/type`]],
      ),
    ),
  ];
  const seen = new Map<string, Declaration>();
  const clashes = keyClashes(places.map(([form]) => declared(form)));
  return places.flatMap(([form, place]) => {
    const type = declared(form);
    const path = `${place}${pointer(type.kind)}`;
    const problems: Problem[] = [];
    const trouble =
      taskNameTrouble(type.name) ??
      mangled(type.name) ??
      hiding(type) ??
      (type.name === design.function
        ? `The function is called ${type.name} already. Choose another name.`
        : clashes.get(type.name));
    if (trouble !== undefined) problems.push(compileError(`${path}/name`, "name", trouble));
    const other = seen.get(type.name);
    if (other !== undefined && !isEqual(other, form)) {
      problems.push(
        compileError(
          `${path}/name`,
          "duplicate-name",
          `Another type is called ${type.name}. Each name stands once.`,
        ),
      );
    }
    seen.set(type.name, form);
    return [
      ...problems,
      ...(type.kind === "enum" ? enumProblems(type.values, path) : modelProblems(type, path, scope)),
    ];
  });
}

/** Inside a class, such as that of several outputs, Python reads such a name as one of that class. */
const mangled = (name: string): string | undefined =>
  name.startsWith("__") && !name.endsWith("__")
    ? `Inside a class Python changes names that begin with two underscores: "${name}". Choose another name.`
    : undefined;

/** By these the fields of flytekit's files and tables say their types; pydantic reads them with the model's own name around. */
const FIELD_TYPES: ReadonlySet<string> = new Set(["typing", "Optional", "Dict"]);

/** What a class would hide from Python or pydantic in its whole module. */
function hiding({ kind, name }: Declared): string | undefined {
  if (name === "__builtins__")
    return `Every module has its own "${name}", which Python reads. Choose another name.`;
  return kind === "pydantic" && FIELD_TYPES.has(name)
    ? `pydantic would take this class for Python's own ${name} in the fields of files and tables. Choose another name.`
    : undefined;
}

/** What pydantic calls flytekit's classes with a format or columns. */
const LIBRARY_KEYS = ["_SpecificFormatClass", "_SpecificFormatDirectoryClass", "_TypedSchema"];

/**
 * Classes that pydantic's schema would keep under one key (`normalize_name`): it then makes longer keys of the modules, which
 * only Python knows. Without a pydantic model there are no such keys.
 */
function keyClashes(types: readonly Declared[]): ReadonlyMap<string, string> {
  const troubles = new Map<string, string>();
  if (types.every(({ kind }) => kind !== "pydantic")) return troubles;
  const taken = new Map<string, string>(LIBRARY_KEYS.map((key) => [key, `flytekit's own ${key}`]));
  for (const { name } of types) {
    const key = schemaKey(name);
    const other = taken.get(key);
    if (other !== undefined && other !== name) {
      troubles.set(
        name,
        `pydantic's schemas take ${name} and ${other} for one name: letters outside ASCII do not count there. Choose another name.`,
      );
    }
    if (other === undefined) taken.set(key, name);
  }
  return troubles;
}

function enumProblems(values: readonly string[], path: string): readonly Problem[] {
  if (values.length === 0)
    return [compileError(`${path}/values`, "missing", "An enum needs at least one value.")];
  const isRepeat = seenBefore();
  return values.flatMap((value, index) =>
    isRepeat(value)
      ? [compileError(`${path}/values/${index}`, "duplicate-name", `"${value}" is there already.`)]
      : [],
  );
}

function modelProblems(type: Model, path: string, scope: Scope): readonly Problem[] {
  const firstDefault = type.fields.findIndex((each) => each.default !== undefined);
  return [
    ...repeated(type.fields, `${path}/fields`),
    ...type.fields.flatMap((_, index) => fieldProblems(type, index, { path, scope, firstDefault })),
  ];
}

function fieldProblems(
  type: Model,
  index: number,
  {
    path,
    scope,
    firstDefault,
  }: { readonly path: string; readonly scope: Scope; readonly firstDefault: number },
): readonly Problem[] {
  const each = type.fields[index];
  if (each === undefined) return [];
  const place = `${path}/fields/${index}`;
  const late =
    type.kind === "dataclass" && each.default === undefined && firstDefault !== -1 && firstDefault < index;
  const problems: Problem[] = [];
  const written = readAnnotation(each.type, scope);
  const isWrong = written instanceof AnnotationError;
  if (isWrong) problems.push(typeProblem(written, `${place}/type`));
  const trouble = fieldNameTrouble(each.name, type.kind, scope);
  if (trouble !== undefined) problems.push(compileError(`${place}/name`, "name", trouble));
  if (late) {
    const message = `"${each.name}" has no default but stands behind one that has. Move it up, or give it a default.`;
    problems.push(compileError(place, "order", message));
  }
  if (isWrong) return problems;
  if (usesClass([each.type], type.name, scope)) {
    const message = `${type.name} would contain itself. Flyte has no recursive types.`;
    return [...problems, compileError(`${place}/type`, "type", message)];
  }
  if (type.kind === "pydantic" && !holds(() => isPydanticField(bare(written), scope))) {
    const message = "pydantic does not know this type. Use a dataclass, or another type.";
    problems.push(compileError(`${place}/type`, "type", message));
  }
  const wrong = defaultTrouble(each, { kind: type.kind, written, scope });
  if (wrong !== undefined) problems.push(compileError(`${place}/default`, "default", wrong));
  return problems;
}

/** What is wrong with the default of a field whose type can be read. */
function defaultTrouble(
  { default: given }: Model["fields"][number],
  {
    kind,
    written,
    scope,
  }: { readonly kind: Model["kind"]; readonly written: FlyteType; readonly scope: Scope },
): string | undefined {
  if (given === undefined) return undefined;
  const isDataclass = kind === "dataclass";
  const isWritten = given === null || typeof given !== "object";
  if (isDataclass && isWritten && readable(() => hasColumnsInUnion(written, scope)) === true)
    return "With a default here flytekit leaves out the schema of the class, because its type has a table with columns in a union. Leave the columns out, or give no default.";
  if (given === null) return undefined;
  const read = bare(written);
  if (!hasDefaults(read))
    return "A default of this type cannot be said here. Use null, or make the field one that must be given.";
  if (!holds(() => fits(read, given, scope)))
    return "This default does not fit the type. It would be part of the schema that Flyte gets.";
  if (isDataclass && readable(() => isLocalFile(read, given, scope)) === true)
    return "flytekit would look for this file on its own machine. Give an address, such as s3://bucket/key.";
  if (isDataclass && readable(() => isMisread(read, given, scope)) === true)
    return "In this union flytekit cannot write the default, and leaves out the schema of the class or fails. Give no default, or fewer types.";
  if ((!isDataclass || isWritten) && isTooLarge(given))
    return "This number is too large for the schema that Flyte gets: there it is a double.";
  return undefined;
}

/** What a field without a default would be taken for in Python: everything that `BaseModel` itself has under `model_`. */
const OF_PYDANTIC =
  /^model_(?:computed_fields|config|construct|copy|dump(?:_json)?|extra|fields(?:_set)?|json_schema|parametrized_name|post_init|rebuild|validate(?:_json|_strings)?)$/;

function fieldNameTrouble(name: string, kind: Model["kind"], scope: Scope): string | undefined {
  if (scope.has(name)) return `A type is called ${name} already. Choose another name for the field.`;
  if (kind === "pydantic" && name.startsWith("_"))
    return `A field of a pydantic model cannot start with an underscore: "${name}". Remove it.`;
  if (kind === "pydantic" && OF_PYDANTIC.test(name))
    return `Every pydantic model has "${name}" already. Choose another name for the field.`;
  // Names with two underscores are Python's own, or are changed by it to those of the class.
  if (name.startsWith("__") || name === "mro")
    return `In a class Python itself uses the name "${name}". Choose another for the field.`;
  return nameTrouble(name);
}
