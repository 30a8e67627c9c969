import fc from "fast-check";

import { identifier } from "./names.ts";
import { anyText, prose } from "./text.ts";

/** A type as an annotation, with defaults that fit it; none where JSON has no value for it. */
export interface GeneratedType {
  readonly text: string;
  readonly values?: fc.Arbitrary<unknown>;
}

const NUMBERS = fc.oneof(
  fc.integer(),
  fc.constantFrom<number | bigint>(0, -1, 2 ** 53 - 1, 2n ** 64n, -(10n ** 30n)),
);
const floats = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0.1, 1e-7, 1e22, 3),
);
const moments = fc.constantFrom(
  "2026-01-31",
  "2026-01-31T12:30:00",
  "2026-01-31 12:30:00.250000",
  "2026-01-31T12:30:00Z",
  "2026-01-31T12:30+02:00",
);
const spans = fc.constantFrom("1h30m", "PT1H30M", "P14D", "-5s", 90, 1.5, "250ms", 0);

const of = (text: string, values?: fc.Arbitrary<unknown>): GeneratedType => ({
  text,
  ...(values !== undefined && { values }),
});

/** Types without parts, in the ways they are spelled. */
const leaves: readonly GeneratedType[] = [
  of("int", NUMBERS),
  of("builtins.int", NUMBERS),
  of("float", floats),
  of("str", anyText()),
  of("bool", fc.boolean()),
  of("datetime", moments),
  of("datetime.datetime", moments),
  of("date", fc.constant("2026-02-28")),
  of("timedelta", spans),
  of("dt.timedelta", spans),
  of("None", fc.constant(null)),
  of("dict", fc.constantFrom({}, { a: [1, null] })),
  of("Dict"),
  of("FlyteFile", fc.constantFrom("s3://a/b c", "gs://ü", "s3://x/y.csv")),
  of('FlyteFile["csv"]', fc.constant("s3://a/b.csv")),
  of("flytekit.types.file.FlyteFile['.tar.gz']"),
  of('FlyteFile[" ~.x y"]'),
  of("FlyteFile['.~x']"),
  of('FlyteFile[Annotated[str, FileExt("ipynb")]]'),
  of('FlyteFile[TypeVar("csv")]'),
  of("CSVFile"),
  of("HDF5EncodedFile"),
  of("JPEGImageFile"),
  of("PythonPickledFile"),
  of("FlyteDirectory", anyText()),
  of('FlyteDirectory["png"]'),
  of("TensorboardLogs"),
  of("TFRecordsDirectory"),
  of("os.PathLike"),
  of("TextIO"),
  of("typing.BinaryIO"),
  of("StructuredDataset", fc.constant("s3://a/t")),
  of("pd.DataFrame"),
  of("pyarrow.Table"),
  of("Annotated[StructuredDataset, kwtypes(x=int, y=str)]"),
  of(
    'Annotated[pd.DataFrame, kwtypes(a=float, b=list[int], c=dict[str, float], d=datetime, e=timedelta, f=bool), "csv"]',
  ),
  of('Annotated[StructuredDataset, "parquet"]'),
  of(
    "Annotated[StructuredDataset, kwtypes(n=np.int64, f=list[np.float32], m=dict[np.str_, np.bool_], d=np.datetime64)]",
  ),
  of("FlyteSchema[kwtypes(x=np.uint32, y=np.object_, z=np.timedelta64)]"),
  of("Annotated[pa.Table, PARQUET]"),
  of("FlyteSchema[kwtypes(ﬁ=ｉｎｔ, größe=str)]"),
  of("Annotated[StructuredDataset, kwtypes(class_=str, str=int, self=float)]"),
  of("Annotated[StructuredDataset, kwtypes(class=str)]"),
  of("FlyteSchema"),
  of("FlyteSchema[kwtypes(x=int, y=str, z=float, w=bool, t=datetime, d=timedelta)]"),
  of("np.ndarray"),
  of("FlyteError"),
  of("Struct"),
  of("Any", fc.constantFrom(null, 3, "zz")),
  of("object"),
  of("bytes"),
  of("set[int]"),
  of("frozenset[datetime]"),
  of("set"),
  of("complex"),
  of("Path"),
  of("Decimal"),
  of("UUID"),
  of("Iterator[JSON]"),
  of('Literal["a", "b\'c", "ü"]', fc.constant("a")),
  of("Literal[1, 2, 1]", fc.constant(2)),
  of("Literal[Literal[1], typing.Literal[2, 1]]", fc.constant(2)),
  of("Literal[0.5, 1.0]", fc.constant(0.5)),
  of("Literal[True, False]", fc.constant(true)),
];

/** Values of one type, in the spellings that Python has for them. */
const literals = (): fc.Arbitrary<GeneratedType> =>
  fc
    .constantFrom(
      ["0", "-0", "00", "+5", "9007199254740992", "9007199254740993", "123456789012345678901234567890"],
      ["0.0", "-0.0", ".5", "5.", "1e16", "1e22", "1e-7", "1E5"],
      ["True", "False"],
      ["''", '"\\f\\x07"', "'\\''", '"ü日🐍"', "'a b'"],
    )
    .chain((values) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }))
    .map((values) => of(`Literal[${values.join(", ")}]`));

/** What is refused, or changes the whole class, in most places: seldom there. */
const HARD = {
  signature: /^$/,
  dataclass: /IO$|DataFrame|Table|ndarray|Struct$|Iterator|object|complex/,
  pydantic: /IO$|DataFrame|Table|ndarray|Struct$|Iterator/,
};

/** Types that may be annotated anywhere. */
const NOTABLE = leaves.filter(({ text }) => /^(?:int|str|timedelta|FlyteFile|StructuredDataset)$/.test(text));
const NOTES = ['{"unit": "m"}', '{"a": [1, 2.5, None, True], "b": {"c": "d"}}', '{"t": (1, (2,), ())}', "{}"];

/** One that fits one of them, if there is any. */
function someValue(items: readonly GeneratedType[]): fc.Arbitrary<unknown> | undefined {
  const values = items.flatMap((item) => item.values ?? []);
  return values.length === 0 ? undefined : fc.oneof(...values);
}

const list = (item: GeneratedType): fc.Arbitrary<unknown> | undefined =>
  item.values && fc.array(item.values, { maxLength: 2 });
const map = (item: GeneratedType): fc.Arbitrary<unknown> | undefined =>
  item.values && fc.dictionary(fc.constantFrom("a", "b c", "ü"), item.values, { maxKeys: 2 });

/** Types of types, at most three deep; inside a class notes stand at what may have them, for there they are no matter of refusing. */
export function annotation(
  declared: readonly GeneratedType[],
  place: "signature" | "dataclass" | "pydantic" = "signature",
): fc.Arbitrary<GeneratedType> {
  const leaf = fc.oneof(
    { arbitrary: fc.constantFrom(...leaves.filter(({ text }) => !HARD[place].test(text))), weight: 12 },
    { arbitrary: fc.constantFrom(...leaves), weight: 1 },
    { arbitrary: literals(), weight: 1 },
  );
  const base =
    declared.length === 0 ? leaf : fc.oneof({ arbitrary: leaf, weight: 3 }, fc.constantFrom(...declared));
  return fc.letrec<{ type: GeneratedType; wrapped: GeneratedType; choice: GeneratedType }>((tie) => ({
    type: fc.oneof(
      { maxDepth: 2, depthSize: "small", withCrossShrink: true },
      { arbitrary: base, weight: 4 },
      { arbitrary: tie("wrapped"), weight: 3 },
    ),
    wrapped: fc.oneof(
      tie("type").map((item) => of(`list[${item.text}]`, list(item))),
      tie("type").map((item) => of(`List[ ${item.text} ]`, list(item))),
      tie("type").map((item) => of(`dict[str, ${item.text}]`, map(item))),
      tie("type").map((item) => of(`typing.Dict[int, ${item.text}]`)),
      place === "signature" ? tie("type").map((item) => of(`Iterator[${item.text}]`)) : base,
      tie("type").map((item) =>
        of(`Optional[${item.text}]`, fc.oneof(item.values ?? fc.constant(null), fc.constant(null))),
      ),
      tie("choice"),
      fc
        .array(tie("type"), { minLength: 1, maxLength: 2 })
        .map((items) => of([...items.map(({ text }) => text), "None"].join(" | "), fc.constant(null))),
      fc
        .tuple(
          place === "signature" ? tie("type") : fc.oneof(tie("choice"), fc.constantFrom(...NOTABLE)),
          fc.constantFrom(...NOTES),
        )
        .map(([item, note]) => of(`Annotated[${item.text}, FlyteAnnotation(${note})]`, item.values)),
      tie("type").map((item) => of(JSON.stringify(item.text), item.values)),
    ),
    choice: fc
      .array(tie("type"), { minLength: 1, maxLength: 3 })
      .map((items) => of(`Union[${items.map(({ text }) => text).join(", ")}]`, someValue(items))),
  })).type;
}

const enumForm = (name: string): fc.Arbitrary<{ form: object; type: GeneratedType }> =>
  fc
    .uniqueArray(
      fc.oneof(fc.constantFrom("red", "green", "sky blue", "mro", "None", "1", "name", "value"), anyText()),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((values) => ({ form: { enum: { name, values } }, type: of(name, fc.constantFrom(...values)) }));

const modelForm = (
  kind: "dataclass" | "pydantic",
  name: string,
  before: readonly GeneratedType[],
): fc.Arbitrary<{ form: object; type: GeneratedType }> =>
  fc
    .tuple(
      fc.uniqueArray(
        identifier().filter((each) => kind === "dataclass" || !each.startsWith("_")),
        { maxLength: 4 },
      ),
      fc.nat({ max: 4 }),
    )
    .chain(([names, from]) =>
      fc.tuple(
        ...names.map((field, index) =>
          annotation(before, kind).chain((type) =>
            fc
              .record(
                {
                  name: fc.constant(field),
                  type: fc.constant(type.text),
                  // Without one only in front, as Python wants it.
                  ...(index >= from && { default: type.values ?? fc.constant(null) }),
                  description: prose(),
                },
                { requiredKeys: index >= from ? ["name", "type", "default"] : ["name", "type"] },
              )
              .map((written) => ({ written, values: type.values })),
          ),
        ),
      ),
    )
    .map((fields) => ({
      form: { [kind]: { name, fields: fields.map(({ written }) => written) } },
      type: of(name, instances(fields)),
    }));

interface Field {
  readonly written: { readonly name: string; readonly default?: unknown };
  readonly values: fc.Arbitrary<unknown> | undefined;
}

/** Values of a class, with those of the fields that have a default or without; none where a field that must be given has none. */
function instances(fields: readonly Field[]): fc.Arbitrary<unknown> | undefined {
  const needed = fields.filter(({ written }) => !("default" in written));
  if (needed.some(({ values }) => values === undefined)) return undefined;
  const said = fields.flatMap(({ written, values }) =>
    values === undefined ? [] : [[written.name, values] as const],
  );
  return fc.record(Object.fromEntries(said), {
    requiredKeys: needed.map(({ written }) => written.name),
    noNullPrototype: true,
  });
}

/** Names of classes, among them such as generated modules import. */
const CLASSES =
  "Color Point Config Order Größe Json Any field dataclass Enum BaseModel FlyteFile task Annotated Union Literal Resources kwtypes _P a x dict FlyteSchema typing Optional Dict __builtins__ __name__".split(
    " ",
  );

/** Enums and classes; later ones use earlier ones. */
export const declarations = (): fc.Arbitrary<{ forms: object[]; types: GeneratedType[] }> =>
  fc
    .uniqueArray(fc.constantFrom(...CLASSES), { maxLength: 3 })
    .chain((names) =>
      names.reduce<fc.Arbitrary<{ forms: object[]; types: GeneratedType[] }>>(
        (all, name) =>
          all.chain(({ forms, types }) =>
            fc
              .oneof(enumForm(name), modelForm("dataclass", name, types), modelForm("pydantic", name, types))
              .map(({ form, type }) => ({ forms: [...forms, form], types: [...types, type] })),
          ),
        fc.constant({ forms: [], types: [] }),
      ),
    );
