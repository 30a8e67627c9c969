import fc from "fast-check";

/** Python's own names and those that generated modules import: a design may use them too. */
const TAKEN = [
  "task list int str dict float datetime Optional flytekit typing Enum enum match type case _ __all__ self print Cache field lambda_",
  "NotImplementedError Resources Secret GPUAccelerator Annotated dataclass dataclasses BaseModel timedelta PodTemplate V1PodSpec dynamic",
  "eager kwtypes FlyteFile os np pd dt ImageSpec NamedTuple Elastic Spark ContainerTask TaskMetadata Documentation Any Literal Union Dict",
  "Iterator date StructuredDataset Pod tuple set bytes object super bool collections FlyteAnnotation Path Decimal UUID reference_task Echo",
  // What a node of a workflow has, which an eager task becomes.
  "id name metadata bindings outputs upstream_nodes with_overrides entity node_id convert_flyte_type _typing",
  "__future__ annotations __name__ __file__ __doc__ __builtins__ __init__ __class__ __x",
].flatMap((line) => line.split(" "));
const PLAIN = "a b x y data model epochs rate n_1 _hidden Größe 変数 naïve o0 o1 O0 return_ x".split(" ");

/** A name that Python takes, not a keyword. */
export const identifier = (): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...PLAIN), weight: 5 },
    { arbitrary: fc.stringMatching(/^[a-z][a-z0-9_]{0,10}$/).map((text) => `${text}_`), weight: 2 },
    { arbitrary: fc.constantFrom(...TAKEN), weight: 1 },
  );

/** A module that is no real one: its first part is never importable. */
export const moduleName = (): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom("recipes", "acme_", "_m", "Módulo"), fc.array(identifier(), { maxLength: 3 }))
    .map((parts) => parts.flat().join("."));
