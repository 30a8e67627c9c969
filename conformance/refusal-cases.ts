/** A call written twice: as a design has it, and as Python has it. Fletch must refuse the one when flytekit refuses the other. */
export interface RefusalCase {
  /** Keys of the design besides format, kind, module and function. */
  readonly design: Record<string, unknown>;
  /** Arguments of `task()`. */
  readonly call?: string;
  /** Parameters of the function, what it gives, and what stands above it. */
  readonly signature?: string;
  readonly returns?: string;
  readonly before?: string;
  /** Why Fletch refuses it though flytekit does not; such a case must stay one. */
  readonly own?: string;
}

const given = (
  parameters: Record<string, unknown>,
  call: string,
  more: Partial<RefusalCase> = {},
): RefusalCase => ({ design: { parameters }, call, ...more });
const input = (type: string, more: Partial<RefusalCase> = {}): RefusalCase => ({
  design: { inputs: [{ name: "a", type }] },
  signature: `a: ${type}`,
  ...more,
});
const image = (spec: Record<string, unknown>, call: string, more: Partial<RefusalCase> = {}): RefusalCase =>
  given({ container_image: spec }, `container_image=ImageSpec(${call})`, more);
const pod = (pod_spec: Record<string, unknown>, call: string, more: Partial<RefusalCase> = {}): RefusalCase =>
  given({ pod_template: { pod_spec } }, `pod_template=PodTemplate(pod_spec=${call})`, more);

/** Good ones stand between the bad ones: what flytekit takes must not be refused. */
export const refusalCases: readonly RefusalCase[] = [
  given({}, ""),
  given({ foo: 1 }, "foo=1"),
  given({ metadata: {} }, "metadata=TaskMetadata()"),
  // Numbers and flags
  given({ retries: 2 ** 32 - 1 }, "retries=2**32-1"),
  given({ retries: 2 ** 32 }, "retries=2**32"),
  given({ retries: -1 }, "retries=-1"),
  given({ retries: 1.5 }, "retries=1.5"),
  given({ retries: "3" }, 'retries="3"'),
  given({ retries: true }, "retries=True"),
  given({ interruptible: "yes" }, 'interruptible="yes"'),
  given({ interruptible: 1 }, "interruptible=1", { own: "a typing mistake" }),
  given({ enable_deck: 1 }, "enable_deck=1", { own: "a typing mistake" }),
  given({ deprecated: 5 }, "deprecated=5"),
  given({ timeout: -5 }, "timeout=-5"),
  given({ timeout: 1.5 }, "timeout=1.5"),
  given({ timeout: "soon" }, 'timeout="soon"'),
  given({ timeout: true }, "timeout=True", { own: "a typing mistake" }),
  given({ timeout: 400_000_000_000 }, "timeout=400_000_000_000"),
  given({ enable_deck: true, disable_deck: true }, "enable_deck=True, disable_deck=True"),
  given({ enable_deck: true, deck_fields: ["garbage"] }, 'enable_deck=True, deck_fields=["garbage"]'),
  given({ deck_fields: ["garbage"] }, 'deck_fields=["garbage"]', { own: "no such part" }),
  given({ shared_memory: 1 }, "shared_memory=1"),
  given({ shared_memory: 1.5 }, "shared_memory=1.5", { own: "a typing mistake" }),
  given({ pod_template_name: 5 }, "pod_template_name=5"),
  // Caching
  given({ cache: true }, "cache=True"),
  given({ cache: true, cache_version: "" }, 'cache=True, cache_version=""'),
  given({ cache: true, cache_version: "1" }, 'cache=True, cache_version="1"'),
  given({ cache_version: "1" }, 'cache_version="1"'),
  given({ cache: false, cache_serialize: true }, "cache=False, cache_serialize=True"),
  given({ cache_serialize: true }, "cache_serialize=True"),
  given({ cache_serialize: false }, "cache_serialize=False"),
  given({ cache_ignore_input_vars: ["a"] }, 'cache_ignore_input_vars=("a",)'),
  given({ cache_ignore_input_vars: [] }, "cache_ignore_input_vars=()"),
  given({ cache: { version: "" } }, 'cache=Cache(version="")'),
  given({ cache: {} }, "cache=Cache()"),
  given({ cache: { policies: [] } }, "cache=Cache(policies=[])"),
  given({ cache: { version: 1 } }, "cache=Cache(version=1)"),
  given({ cache: { version: "1" }, cache_version: "1" }, 'cache=Cache(version="1"), cache_version="1"'),
  given(
    { cache: { version: "1" }, cache_serialize: false },
    'cache=Cache(version="1"), cache_serialize=False',
  ),
  given({ cache: "yes", cache_version: "1" }, 'cache="yes", cache_version="1"'),
  given({ cache: 1, cache_version: "1" }, 'cache=1, cache_version="1"', { own: "a typing mistake" }),
  // Images
  given({ container_image: 5 }, "container_image=5"),
  given({ container_image: "not a valid image" }, 'container_image="not a valid image"'),
  given({ container_image: "{{.image.nope}}" }, 'container_image="{{.image.nope}}"'),
  given({ container_image: "{{.image.default.tag}}" }, 'container_image="{{.image.default.tag}}"'),
  given({ container_image: "{{.image.no-pe}}" }, 'container_image="{{.image.no-pe}}"'),
  image({ registry: "https://ghcr.io" }, 'registry="https://ghcr.io"'),
  image({ registry: "ghcr.io/a b" }, 'registry="ghcr.io/a b"'),
  image({ registry: "localhost:1" }, 'registry="localhost:1"'),
  image({ packages: "numpy" }, 'packages="numpy"'),
  image({ python_version: 3.11 }, "python_version=3.11", { own: "of 3.10 the number is 3.1" }),
  image({ env: { A: 1 } }, 'env={"A": 1}', { own: "the same" }),
  image({ conda_channels: [1] }, "conda_channels=[1]"),
  image({ entrypoint: "sh" }, 'entrypoint="sh"'),
  image({ commands: { a: "b" } }, 'commands={"a": "b"}'),
  image({ pip_secret_mounts: [["a"]] }, 'pip_secret_mounts=[("a",)]'),
  image({ pip_secret_mounts: [["a", "b"]] }, 'pip_secret_mounts=[("a", "b")]'),
  image({ builder_options: [] }, "builder_options=[]"),
  image({ builder: "noop" }, 'builder="noop"'),
  image({ builder: "zzz" }, 'builder="zzz"'),
  image({ tag_format: "{x}" }, 'tag_format="{x}"'),
  image({ tag_format: "v{spec_hash}" }, 'tag_format="v{spec_hash}"'),
  image({ colour: "red" }, 'colour="red"'),
  image({ source_copy_mode: "all" }, "source_copy_mode=CopyFileDetection.ALL"),
  // Variables, labels, secrets
  given({ environment: { A: 1 } }, 'environment={"A": 1}'),
  given({ environment: ["A=1"] }, 'environment=["A=1"]'),
  given({ environment: { "a b": "", "": "x" } }, 'environment={"a b": "", "": "x"}'),
  given({ labels: { a: 1 } }, 'labels={"a": 1}'),
  given({ labels: ["a"] }, 'labels=["a"]'),
  given({ annotations: { a: null } }, 'annotations={"a": None}'),
  given({ secret_requests: [{ key: "k" }] }, 'secret_requests=[Secret(key="k")]'),
  given({ secret_requests: [{ group: "" }] }, 'secret_requests=[Secret(group="")]'),
  given({ secret_requests: ["g"] }, 'secret_requests=["g"]'),
  given({ secret_requests: { group: "g" } }, 'secret_requests=Secret(group="g")'),
  given(
    { secret_requests: [{ group: "g", env_var: "my_var" }] },
    'secret_requests=[Secret(group="g", env_var="my_var")]',
  ),
  given(
    { secret_requests: [{ group: "g", env_var: "" }] },
    'secret_requests=[Secret(group="g", env_var="")]',
  ),
  given(
    { secret_requests: [{ group: "g", env_var: "A\n" }] },
    'secret_requests=[Secret(group="g", env_var="A\\n")]',
    { own: "no variable has such a name" },
  ),
  given(
    { secret_requests: [{ group: "g", mount_requirement: "ENV" }] },
    'secret_requests=[Secret(group="g", mount_requirement="ENV")]',
  ),
  // Resources
  given({ requests: { cpu: ["1", "2"] } }, 'requests=Resources(cpu=("1", "2"))'),
  given({ requests: { cores: "1" } }, 'requests=Resources(cores="1")'),
  given({ requests: "1" }, 'requests="1"'),
  given({ requests: { cpu: true } }, "requests=Resources(cpu=True)"),
  given({ resources: { cpu: ["1", "2", "3"] } }, 'resources=Resources(cpu=("1", "2", "3"))'),
  given({ resources: { cpu: ["1"] } }, 'resources=Resources(cpu=("1",))'),
  given({ resources: { cpu: [] } }, "resources=Resources(cpu=[])"),
  given({ resources: { cpu: ["1", "2"] } }, 'resources=Resources(cpu=["1", "2"])'),
  given({ resources: { cpu: "1" }, requests: {} }, 'resources=Resources(cpu="1"), requests=Resources()'),
  given({ resources: {}, limits: { cpu: "1" } }, 'resources=Resources(), limits=Resources(cpu="1")'),
  // Documentation, devices, pods
  given({ docs: "text" }, 'docs="text"'),
  given({ docs: { long_description: "text" } }, 'docs=Documentation(long_description="text")'),
  given({ docs: { short_description: 5 } }, "docs=Documentation(short_description=5)"),
  given({ accelerator: "A100" }, 'accelerator="A100"'),
  given({ accelerator: { device: "" } }, 'accelerator=GPUAccelerator("")'),
  given({ task_resolver: "x" }, 'task_resolver="x"'),
  given({ node_dependency_hints: [] }, "node_dependency_hints=[]"),
  given(
    { pod_template: { primary_container_name: "" } },
    'pod_template=PodTemplate(primary_container_name="")',
  ),
  given({ pod_template: { colour: "red" } }, 'pod_template=PodTemplate(colour="red")'),
  given({ pod_template: { labels: { a: 1 } } }, 'pod_template=PodTemplate(labels={"a": 1})'),
  pod({}, "V1PodSpec()"),
  pod({ containers: [] }, "V1PodSpec(containers=[])"),
  pod({ containers: [{ image: "x" }] }, 'V1PodSpec(containers=[V1Container(image="x")])'),
  pod({ containers: [], hostIpc: true }, "V1PodSpec(containers=[], hostIpc=True)"),
  pod({ containers: [], hostIPC: "yes" }, 'V1PodSpec(containers=[], host_ipc="yes")', {
    own: "Kubernetes refuses the pod",
  }),
  // Names
  { design: { function: "1f" }, before: "def 1f(): pass" },
  { design: { inputs: [{ name: "class", type: "int" }] }, signature: "class: int" },
  { design: { inputs: [{ name: "a b", type: "int" }] }, signature: "a b: int" },
  { design: { inputs: [{ name: "_x", type: "int" }] }, signature: "_x: int" },
  { design: { inputs: [{ name: "__debug__", type: "int" }] }, signature: "__debug__: int" },
  {
    design: {
      inputs: [
        { name: "a", type: "int" },
        { name: "a", type: "str" },
      ],
    },
    signature: "a: int, a: str",
  },
  { design: { inputs: [{ name: "a" }] }, signature: "a" },
  {
    design: { inputs: [{ name: "a" }], parameters: { pickle_untyped: true } },
    signature: "a",
    call: "pickle_untyped=True",
    returns: "None",
  },
  {
    design: { outputs: [{ name: "_p", type: "int" }] },
    before: 'Out = NamedTuple("Out", [("_p", int)])',
    returns: "Out",
  },
  {
    design: { outputs: [{ name: "class", type: "int" }] },
    before: 'Out = NamedTuple("Out", [("class", int)])',
    returns: "Out",
  },
  {
    design: { types: [{ enum: { name: "E", values: [] } }], inputs: [{ name: "a", type: "E" }] },
    before: 'E = Enum("E", [])',
    signature: "a: E",
  },
  // Names
  { design: { inputs: [{ name: "größe", type: "int" }] }, signature: "größe: int" },
  {
    design: { inputs: [{ name: "\u{31350}", type: "int" }] },
    signature: "\u{31350}: int",
  },
  {
    design: { inputs: [{ name: "a\u{200d}", type: "int" }] },
    signature: "a\u{200d}: int",
  },
  {
    design: { inputs: [{ name: "\u{fb01}", type: "int" }] },
    signature: "\u{fb01}: int",
    own: "Python reads it as fi",
  },
  // Types
  input("list"),
  input("list[int]"),
  input("List"),
  input("list[int, str]", { own: "no such type" }),
  input("dict[str]"),
  input("tuple"),
  input("tuple[int, str]"),
  input("list[tuple[int, str]]"),
  input("Nope"),
  input("Optional[list]"),
  input("os.PathLike[str]"),
  input("Literal[1e400]"),
  input("typing . List [int]"),
  input(String.raw`Literal["\ud83d\ude00"]`),
  input(String.raw`Literal["\ud83d"]`),
  input('Literal[1, "a"]'),
  input("Literal[None]"),
  input("Literal[b'x']"),
  input('Annotated[int, FlyteAnnotation({"a": 1}), FlyteAnnotation({"b": 1})]'),
  input('Annotated[int, FlyteAnnotation({"cache-key-metadata": 1})]'),
  input("Annotated[int, FlyteAnnotation({1: 2, None: {True: 3}})]"),
  input("Annotated[int, FlyteAnnotation({1: 2, '1': 3})]"),
  input("Annotated[int, FlyteAnnotation({1.5: 2})]", { own: "a typing mistake" }),
  input('Annotated[StructuredDataset, "", "csv"]'),
  input('Annotated[StructuredDataset, "csv", ""]'),
  input('Annotated[dict, FlyteAnnotation({"a": 1})]'),
  input('Annotated[StructuredDataset, "csv", "parquet"]'),
  input("Annotated[StructuredDataset, kwtypes(x=bytes)]"),
  input("Optional[Annotated[StructuredDataset, kwtypes(x=int)]]"),
  input("FlyteSchema[kwtypes(x=list)]"),
  input("FlyteSchema[kwtypes(class=str)]"),
  input("Annotated[StructuredDataset, kwtypes(point.x=int)]"),
  input("Annotated[int, FlyteAnnotation(value={'a': 1})]"),
  {
    design: { outputs: [{ name: "o0", type: "tuple[int, str]" }] },
    returns: "tuple[int, str]",
    own: "several outputs are several entries",
  },
  input("int | str | None"),
  input("Any"),
];
