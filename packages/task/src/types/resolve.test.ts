import { expect, test } from "vitest";

import type { Declared } from "./declaration.ts";
import { parseAnnotation } from "./resolve.ts";
import { AnnotationError } from "./syntax.ts";

const MIRROR = "Annotated[StructuredDataset, Mirror]";
const scope = new Map<string, Declared>([
  ["Point", { kind: "dataclass", name: "Point", fields: [{ name: "x", type: "int" }] }],
  ["Loop", { kind: "dataclass", name: "Loop", fields: [{ name: "x", type: "Loop" }] }],
  ["Bad", { kind: "dataclass", name: "Bad", fields: [{ name: "x", type: "nope" }] }],
  [
    "Tree",
    {
      kind: "dataclass",
      name: "Tree",
      fields: ["a", "b", "c"].map((name) => ({ name, type: "Tree" })),
    },
  ],
  ["Mirror", { kind: "dataclass", name: "Mirror", fields: [{ name: "x", type: MIRROR }] }],
  ["Wide", { kind: "dataclass", name: "Wide", fields: [{ name: "day", type: "date" }] }],
]);

const failure = (text: string): [string, string] => {
  try {
    parseAnnotation(text, scope);
  } catch (error) {
    if (error instanceof AnnotationError)
      return [error.message, text.slice(error.span.start, error.span.end)];
    throw error;
  }
  throw new Error(`${text} was read`);
};

test.each([
  ["typing.List[int]", "list[int]"],
  ["t.Optional[datetime.datetime]", "datetime | None"],
  ["dt.timedelta", "timedelta"],
  ["flytekit.types.file.FlyteFile['csv']", 'FlyteFile["csv"]'],
  ["FlyteFile[typing.TypeVar('csv')]", 'FlyteFile["csv"]'],
  ["FlyteFile[typing.TypeVar(name='csv')]", 'FlyteFile["csv"]'],
  ["FlyteFile[typing.Annotated[str, FileExt('csv')]]", 'FlyteFile["csv"]'],
  ["FlyteFile[Annotated[str, FileExt(ext='csv')]]", 'FlyteFile["csv"]'],
  ["FlyteFile[' ~~..csv ']", 'FlyteFile["csv"]'],
  [
    "Annotated[StructuredDataset, flytekit.kwtypes(x=typing.List[np.int64], y=builtins.dict[str, numpy.int64])]",
    "Annotated[StructuredDataset, kwtypes(x=list[np.int64], y=typing.Dict[str, np.int64])]",
  ],
  ["Union[int, Union[str, int], None]", "int | str | None"],
  ["Union[list[int | str], list[str | int], None]", "list[int | str] | None"],
  ["dict[int, Literal[1, 2]] | dict[int, Literal[2, 1]]", "dict[int, Literal[1, 2]]"],
  ["Union[Literal['a', 'b'], int, Literal['b', 'a']]", "Union[Literal['a', 'b'], int]"],
  ['"Point"', "Point"],
  ["list['Point']", "list[Point]"],
  ["Union[int]", "int"],
  ["Annotated[int, FlyteAnnotation({'a': (1,)})]", "Annotated[int, FlyteAnnotation({'a': [1]})]"],
  ["Annotated[int, FlyteAnnotation({1: {None: 2}})]", "Annotated[int, FlyteAnnotation({'1': {'null': 2}})]"],
  ["Annotated[StructuredDataset, '', 'csv']", 'Annotated[StructuredDataset, "csv"]'],
  ["FlyteSchema[kwtypes(ﬁ=ｉｎｔ)]", "FlyteSchema[kwtypes(fi=int)]"],
  ["Literal[-0]", "Literal[0]"],
  ["Literal[+1, 00]", "Literal[1, 0]"],
  ["Literal[Literal[1], typing.Literal[2, 1]]", "Literal[1, 2]"],
])("%s is %s", (text, same) => {
  expect(parseAnnotation(text, scope)).toEqual(parseAnnotation(same, scope));
});

test.each<[string, string, string]>([
  ["", "A type is missing", ""],
  ["lst[int]", "Did you mean list?", "lst"],
  ["Pont", "Did you mean Point?", "Pont"],
  ["Unheard", "Declare it under types", "Unheard"],
  ["numpy.int", "Write int or builtins.int", "numpy.int"],
  ["list", "list needs to say of what: list[str].", "list"],
  ["list[int, str]", "takes one type", "list[int, str]"],
  ["list[None]", "no lists of None", "list[None]"],
  ["dict[str]", "dict[str, int]", "dict[str]"],
  ["int[str]", "int takes no brackets", "int[str]"],
  ["Point[int]", "Point takes no brackets", "Point"],
  ["list[int][str]", "Only a name", "list[int]"],
  ["tuple[int, str]", "Flyte has no tuples", "tuple[int, str]"],
  ["tuple[int, ...]", "Flyte has no tuples", "tuple[int, ...]"],
  ["list[...]", "a value, not a type", "..."],
  ["Literal[012]", "write 12", "012"],
  ["int\u00a0", "A blank of another kind", "\u00a0"],
  ["list[tuple]", "Flyte has no tuples", "tuple"],
  ["Tuple[int, str]", "Flyte has no tuples", "Tuple[int, str]"],
  ["(int, str)", "Flyte has no tuples", "(int, str)"],
  ["True", "not types", "True"],
  ["3", "a value, not a type", "3"],
  ['list["nope"]', '"nope" is not known', '"nope"'],
  ["Literal[1, 'a']", "one type", "Literal[1, 'a']"],
  ["Literal[None]", "texts, numbers", "None"],
  ["os.PathLike[str]", "without brackets", "os.PathLike[str]"],
  ["Annotated[int, Artifact(name='a')]", "Artifacts have no form", "Artifact(name='a')"],
  ...[
    "FlyteFile[csv]",
    'FlyteFile["csv", "txt"]',
    'FlyteFile[FileExt("csv")]',
    'FlyteFile[TypeVar(" csv")]',
    'FlyteFile[TypeVar("csv", "txt")]',
    'FlyteFile[TypeVar("csv", bound="txt")]',
    'FlyteFile[TypeVar(bound="csv")]',
    "FlyteFile[TypeVar(3)]",
    'FlyteFile[Optional[str, FileExt("csv")]]',
    'FlyteFile[Annotated[str, TypeVar("csv")]]',
    'FlyteFile[Annotated[str, FileExt(name="csv")]]',
  ].map((text): [string, string, string] => [text, "in quotes", text]),
  ["set[Point]", "write set alone", "set[Point]"],
  ["Annotated[int]", "Annotated takes a type and", "Annotated[int]"],
  ["Annotated[StructuredDataset, constructor]", "kwtypes(x=int)", "constructor"],
  ["Annotated[StructuredDataset, 3]", "kwtypes(x=int)", "3"],
  ...["my_kwtypes(x=int)", "kwtypes_of(x=int)", "kwtypes(int)", "kwtypes(int, y=int)"].map(
    (item): [string, string, string] => [`Annotated[StructuredDataset, ${item}]`, "kwtypes(x=int)", item],
  ),
  ["Annotated[StructuredDataset, 'a', 'b']", 'A format was already given: "a"', "'b'"],
  ["Annotated[StructuredDataset, kwtypes(x=int, x=str)]", 'column "x" is there already', "str"],
  ["Annotated[StructuredDataset, kwtypes(class=str)]", '"class" is a word of Python itself', "str"],
  ["Annotated[StructuredDataset, kwtypes(point.x=int)]", '"point.x" is not a Python name', "int"],
  ["FlyteSchema[kwtypes(__debug__=int)]", "may have any column", "int"],
  ["Annotated[StructuredDataset, kwtypes(x=date)]", "A column can be", "date"],
  ["Annotated[StructuredDataset, kwtypes(x=Loop)]", "A column can be", "Loop"],
  ["Annotated[StructuredDataset, kwtypes(x=np.int8)]", '"np.int8" is not known', "np.int8"],
  [
    "Annotated[StructuredDataset, kwtypes(x=list[np.int64, int])]",
    "numpy's types say what the columns",
    "np.int64",
  ],
  ["Annotated[StructuredDataset, Wide]", 'field "day" of Wide is no column', "Wide"],
  ["Annotated[StructuredDataset, Tree]", 'field "a" of Tree is no column', "Tree"],
  ["JSON", "Iterator[JSON]", "JSON"],
  ["Iterable[int]", "Did you mean Iterator?", "Iterable"],
  ["list[string]", "Did you mean str?", "string"],
  ["list[np.array]", "Did you mean np.ndarray?", "np.array"],
  ["pyspark.sql.DataFrame", "Write StructuredDataset", "pyspark.sql.DataFrame"],
  ["list[torch.nn.Module]", "{ format: PyTorchModule }", "torch.nn.Module"],
  ["Annotated[FlyteFile, BatchSize(9)]", "BatchSize is for Python alone", "BatchSize(9)"],
  ["Annotated[pd.DataFrame, HashMethod(h)]", "HashMethod is for Python alone", "HashMethod(h)"],
  ["list[np.int64]", "numpy's types say what the columns", "np.int64"],
  ["FlyteSchema[kwtypes(x=list[int])]", "A column of a FlyteSchema", "list[int]"],
  ["FlyteSchema[int]", "Columns stand as kwtypes", "int"],
  ["Annotated[int, FlyteAnnotation(3)]", "takes a dict", "FlyteAnnotation(3)"],
  ["Annotated[int, FlyteAnnotation(value={'a': 1})]", "takes a dict", "FlyteAnnotation(value={'a': 1})"],
  ["Annotated[int, FlyteAnnotation({1.5: 2})]", "text in quotes", "1.5"],
  ["Annotated[int, FlyteAnnotation({1: 2, True: 3})]", "read as one", "{1: 2, True: 3}"],
  ["Annotated[int, FlyteAnnotation({1: 2, '1': 3})]", "read as one", "{1: 2, '1': 3}"],
  ["Annotated[int, FlyteAnnotation({'a': int})]", "can stand here", "int"],
  [
    "Annotated[Point, FlyteAnnotation({'a': 1})]",
    "no FlyteAnnotation on a dict",
    "Annotated[Point, FlyteAnnotation({'a': 1})]",
  ],
])("%s is refused where it is wrong", (text, words, place) => {
  const [message, found] = failure(text);
  expect(message).toContain(words);
  expect(found).toBe(place);
});

/** Written twice they are two classes to Python, wherever they stand. */
test.each([
  "FlyteFile['csv']",
  "FlyteDirectory['csv']",
  "FlyteSchema[kwtypes(x=int)]",
  "list[FlyteFile['csv']]",
  "Iterator[FlyteFile['csv']]",
  "dict[str, FlyteFile['csv']]",
  "dict[int, FlyteFile['csv']]",
])("a union has %s twice, and what makes no class once", (text) => {
  const count = (of: string): unknown => parseAnnotation(`Union[${of}, ${of}, None]`, scope);
  expect(count(text)).toHaveProperty("variants.length", 3);
  const plain = text.replaceAll(/\['csv'\]|\[kwtypes.*\]/g, "");
  expect(count(plain)).toHaveProperty("variants.length", 2);
});

test("a class with a bad field is told where it is declared, not where a table uses it", () => {
  expect(parseAnnotation("Annotated[StructuredDataset, kwtypes(x=Bad)]", scope)).toMatchObject({
    kind: "frame",
  });
});

test("columns of a class that has them itself are read to an end", () => {
  expect(parseAnnotation(MIRROR, scope)).toEqual({ kind: "frame", name: "StructuredDataset", of: "Mirror" });
});
