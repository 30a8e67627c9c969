const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** Kubernetes' `IsDNS1123Label`: names of containers and volumes. */
export const isDnsLabel = (name: string): boolean => name.length <= 63 && LABEL.test(name);

/** Kubernetes' `IsDNS1123Subdomain`: names of objects such as pod templates. */
export const isDnsSubdomain = (name: string): boolean =>
  name.length <= 253 && name.split(".").every((part) => LABEL.test(part));

const WORD = /^[A-Za-z0-9]([-_.A-Za-z0-9]*[A-Za-z0-9])?$/;

/** Kubernetes' `IsQualifiedName`: keys of labels and annotations. */
export function isQualifiedName(key: string): boolean {
  const parts = key.split("/");
  const name = parts.at(-1) ?? "";
  const prefix = parts.length === 2 ? parts[0] : undefined;
  return (
    parts.length <= 2 &&
    name.length <= 63 &&
    WORD.test(name) &&
    (prefix === undefined || isDnsSubdomain(prefix))
  );
}

/** Kubernetes' `IsValidLabelValue`. */
export const isLabelValue = (value: string): boolean =>
  value === "" || (value.length <= 63 && WORD.test(value));

/** A text made into one that Kubernetes takes, when something of it is left. */
export function slugOf(text: string, takes: (text: string) => boolean): string | undefined {
  const slug = text
    .trim()
    .replaceAll(/[^-_.A-Za-z0-9]+/g, "-")
    .slice(0, 63)
    .replaceAll(/^[-_.]+|[-_.]+$/g, "");
  return [slug, slug.toLowerCase().replaceAll(/[_.]+/g, "-")].find((each) => each !== "" && takes(each));
}
