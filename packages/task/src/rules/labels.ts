import type { CommonDesign } from "../design.ts";
import { fixBy, pointer, type Problem, runWarning, setAt } from "../problem.ts";
import { isDnsSubdomain, isLabelValue, isQualifiedName, slugOf } from "../values/kubernetes-name.ts";
import { utf8Length } from "../values/utf8-length.ts";

type Texts = Readonly<Record<string, string>> | undefined;

/** Kubernetes' limit for all annotations of a pod together, names and values, in bytes (`TotalAnnotationSizeLimitB`). */
const MOST_BYTES = 256 * 1024;

/** Labels, annotations and the name of a pod template: flyteadmin takes any, Kubernetes refuses the pod. */
export function labels({ parameters = {} }: CommonDesign): readonly Problem[] {
  const { labels: own, annotations, pod_template: template, pod_template_name: named } = parameters;
  if ((own ?? annotations ?? template ?? named) === undefined) return [];
  return [
    ...labelProblems(own, "/parameters/labels"),
    ...annotationProblems(annotations, "/parameters/annotations"),
    ...labelProblems(template?.labels, "/parameters/pod_template/labels"),
    ...annotationProblems(template?.annotations, "/parameters/pod_template/annotations"),
    ...twice("labels", own, template?.labels),
    ...twice("annotations", annotations, template?.annotations),
    ...(named === undefined || named === "" || isDnsSubdomain(named)
      ? []
      : [
          runWarning(
            "/parameters/pod_template_name",
            "name",
            `No pod template can be called "${named}": Kubernetes takes small letters, digits, dots and dashes. Check its name in the cluster.`,
          ),
        ]),
  ];
}

const keyProblems = (texts: Texts, path: string): readonly Problem[] =>
  Object.keys(texts ?? {}).flatMap((key) => {
    if (isQualifiedName(key)) return [];
    const place = path + pointer(key);
    const slug = key.includes("/") ? undefined : slugOf(key, isQualifiedName);
    const message = `Kubernetes refuses the name "${key}" and does not start the task. Use up to 63 letters, digits, dots, dashes and underscores, with a domain and a slash in front if you like.`;
    const free = slug !== undefined && !Object.hasOwn(texts ?? {}, slug);
    const fix = free ? fixBy(`Rename to ${slug}`, { op: "rename", path: place, key: slug }) : undefined;
    return [runWarning(place, "key-name", { message, fix })];
  });

const labelProblems = (texts: Texts, path: string): readonly Problem[] => [
  ...keyProblems(texts, path),
  ...Object.entries(texts ?? {}).flatMap(([key, value]) => {
    if (!isQualifiedName(key) || isLabelValue(value)) return [];
    const place = path + pointer(key);
    const slug = slugOf(value, isLabelValue);
    const message =
      "Kubernetes refuses this value and does not start the task. A label has up to 63 letters, digits, dots, dashes and underscores; longer texts go under Annotations.";
    const fix =
      slug === undefined || value.length > 63 ? undefined : fixBy(`Change to ${slug}`, setAt(place, slug));
    return [runWarning(place, "invalid-value", { message, fix })];
  }),
];

const annotationProblems = (texts: Texts, path: string): readonly Problem[] => {
  const entries = Object.entries(texts ?? {});
  const most = entries.reduce((sum, [key, value]) => sum + utf8Length(key) + utf8Length(value), 0);
  const message = "Kubernetes takes at most 256 KiB of annotations. Shorten them.";
  return [...keyProblems(texts, path), ...(most > MOST_BYTES ? [runWarning(path, "too-long", message)] : [])];
};

/** flytepropeller adds the task's over the pod's. */
const twice = (what: "labels" | "annotations", own: Texts = {}, template: Texts = {}): readonly Problem[] =>
  Object.entries(template).flatMap(([key, value]) => {
    if (!Object.hasOwn(own, key) || own[key] === value) return [];
    const path = `/parameters/pod_template/${what}${pointer(key)}`;
    const message = `The task's own ${what} have ${key} too, and their value "${own[key]}" wins. Keep one of the two.`;
    return [
      runWarning(path, "overridden", { message, fix: fixBy("Remove it here", { op: "remove", path }) }),
    ];
  });
