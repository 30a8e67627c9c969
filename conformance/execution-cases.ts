/** What a task is given and what must come out, as Python over the names of its module. */
export interface ExecutionCase {
  /** Name of the example; its task.py is the code in the image. */
  readonly example: string;
  readonly inputs: string;
  readonly outputs: string;
}

/** Tasks whose code needs no cluster, no network and no device. */
export const executionCases: readonly ExecutionCase[] = [
  { example: "hello-world", inputs: "{}", outputs: "{}" },
  {
    example: "greet-by-name",
    inputs: '{"name": "Ada", "excited": True}',
    outputs: '{"o0": "Good day, Ada!"}',
  },
  {
    example: "type-plain",
    inputs: `{
      "count": -(2**53) - 1, "share": 0.1, "label": "a\\n\\u00e9", "dry": False,
      "at": datetime.datetime(2026, 2, 3, 4, 5, 6, tzinfo=datetime.timezone.utc),
      "day": datetime.date(2026, 2, 3), "patience": datetime.timedelta(seconds=1.5), "nothing": None,
    }`,
    outputs: `{
      "o0": datetime.datetime(2026, 2, 3, 4, 5, 6, tzinfo=datetime.timezone.utc),
      "o1": datetime.timedelta(seconds=1.5),
    }`,
  },
  {
    example: "type-choices",
    inputs: '{"color": Color.SKY_BLUE, "second": None, "finish": "gloss", "coats": 3}',
    outputs: '{"o0": [Color.SKY_BLUE]}',
  },
  {
    example: "type-dataclass",
    inputs: `{
      "config": Config(schedule=Schedule(start=datetime(2026, 1, 2), warmup=timedelta(seconds=7)), layers=[1, 2]),
      "more": None,
    }`,
    outputs: '{"o0": Schedule(start=datetime(2026, 1, 2), warmup=timedelta(seconds=7))}',
  },
  {
    example: "type-pydantic",
    inputs: '{"order": Order(lines=[Line(article="A1", unit_price=2.5)], currency=Currency.USD)}',
    outputs: '{"o0": None}',
  },
  {
    example: "type-annotated",
    inputs: '{"length": 2.5, "parts": [1, 2], "paper": None}',
    outputs: '{"o0": 2.5}',
  },
  {
    example: "type-optional-and-union",
    inputs: '{"file_or_folder": FlyteFile(__file__), "this_or_that": 5, "nested": {"a": 0.5}}',
    outputs: '{"o0": 1.0}',
  },
  { example: "docs-and-docstring", inputs: '{"customer": 7}', outputs: '{"reasons": []}' },
  { example: "async-download", inputs: '{"urls": []}', outputs: '{"o0": []}' },
  { example: "timeout-in-days", inputs: "{}", outputs: "{}" },
  { example: "environment-in-order", inputs: '{"message": "done"}', outputs: "{}" },
  { example: "fast-registration", inputs: "{}", outputs: "{}" },
  { example: "pod-with-sidecar", inputs: "{}", outputs: "{}" },
  { example: "dynamic-fan-out", inputs: '{"shops": ["north", "south"]}', outputs: '{"o0": [0.0, 0.0]}' },
];
