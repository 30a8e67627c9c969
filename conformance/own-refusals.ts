import type { KindName, Problem, ProblemCode } from "@fletch/task";

/** What Fletch refuses though flytekit takes it; docs/differences-from-flytekit.md has the reasons. */
interface OwnRefusal {
  readonly code: ProblemCode;
  readonly path: RegExp;
  /** Tells refusals of one path and code apart. */
  readonly message?: RegExp;
  /** Kinds of which it is our own; all unless said. */
  readonly kinds?: readonly KindName[];
}

/** Kinds whose parameters are fields of a TaskMetadata in Python, which knows one spelling only. */
const WITH_METADATA: readonly KindName[] = ["eager", "container", "echo", "template"];

const ownRefusals: readonly OwnRefusal[] = [
  // A text that would not survive a docstring.
  { code: "docstring", path: /\/(?:description|docstring\/(?:short|long))$/ },
  // The schema of a class holds its defaults: what they are must be certain.
  { code: "default", path: /\/fields\/\d+\/default$/ },
  // Inside a class a field's name hides the type of that name.
  { code: "name", path: /\/fields\/\d+\/name$/, message: /^A type is called/ },
  // One of the two would hide the other; flytekit minds only where the class is used.
  { code: "name", path: /\/types?\/(?:\d+\/)?\w+\/name$/, message: /^The function is called/ },
  // It hides what Python has under that name, or is hidden by it; flytekit minds only where somebody reads it.
  {
    code: "name",
    path: /(?:\/types?\/(?:\d+\/)?\w+\/name|^\/function)$/,
    message: /^(?:Every module has its own|pydantic would take this class)/,
  },
  // Python reads such a name as another one.
  { code: "name", path: /./, message: /^Python reads this name/ },
  // pydantic takes it for a private attribute, which is no field.
  { code: "name", path: /\/fields\/\d+\/name$/, message: /cannot start with an underscore/ },
  // What the class has under such a name becomes the default, or the name is changed; seldom that is refused.
  { code: "name", path: /\/fields\/\d+\/name$/, message: /^(?:Every pydantic model has|In a class Python)/ },
  // Inside a class, such as that of several outputs, the name would be another; elsewhere it works.
  { code: "name", path: /\/name$/, message: /^Inside a class Python changes/ },
  // What no server takes.
  { code: "type", path: /./, message: /^Written out, these types|nested more than/ },
  // pydantic then names classes by their modules, which only Python knows.
  { code: "name", path: /\/name$/, message: /^pydantic's schemas take/ },
  // A class is checked whether it is used or not, and Annotated in it has no effect that could be meant.
  { code: "type", path: /\/fields\/\d+\/type$/ },
  // The kind says the mode already; flytekit takes hints where the mode says dynamic.
  { code: "exclusive", path: /^\/parameters\/(?:execution_mode|node_dependency_hints)$/ },
  // Beside cache they say the same thing twice.
  { code: "exclusive", path: /^\/parameters\/cache_\w+$/, kinds: WITH_METADATA },
  // The image's tag depends on files, also where the settings alone say that the source is copied.
  {
    code: "invalid-value",
    path: /\/container[/_]image(?:\/(?:base_image|source_copy_mode))?$/,
    message: /depends on files/,
  },
  // The class says it takes a text; what an ImageSpec becomes there depends on the way of registering.
  { code: "wrong-type", path: /^\/parameters\/container_image$/, kinds: ["template"] },
  // The name of a class or message would be lost or differ from run to run.
  { code: "type", path: /[/_]type$/, message: /differ from run to run|loses the name of the message/ },
  // What such a set is pickled as holds the name of a module or an address.
  { code: "type", path: /[/_]type$/, message: /^A (?:frozen)?set is pickled/ },
  // Elsewhere than in columns numpy's types are pickled.
  { code: "type", path: /[/_]type$/, message: /^numpy's types say/ },
  // In a dict whose names are no texts flytekit looks at no type.
  { code: "type", path: /[/_]type$/, message: /takes no FlyteAnnotation|Only one FlyteAnnotation/ },
  // Python takes List[None] but not list[None], which Fletch writes.
  { code: "type", path: /[/_]type$/, message: /lists of None/ },
  // Fletch writes a Union where one member wants it; between classes alone Python would compare in another way.
  { code: "type", path: /\/type$/, message: /table with columns cannot stand in a union/ },
  { code: "default", path: /\/default$/, message: /table with columns in a union/ },
  // `-> None` is no output.
  { code: "type", path: /^\/outputs\/0\/type$/, message: /has no outputs/ },
];

export const isOwnRefusal = (problem: Problem, kind: KindName | undefined): boolean =>
  ownRefusals.some(
    ({ code, path, message, kinds }) =>
      code === problem.code &&
      path.test(problem.path) &&
      (message?.test(problem.message) ?? true) &&
      (kinds === undefined || (kind !== undefined && kinds.includes(kind))),
  );
