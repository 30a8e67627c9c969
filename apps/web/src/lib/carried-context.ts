import type { TaskSpec } from "@fletch/flyteidl/json";

/** flytekit's `SERIALIZED_CONTEXT_ENV_VAR`. */
const VARIABLE = "_F_SS_C";

/** The settings that a dynamic or eager task carries in its environment, still packed. */
export function carriedContext(spec: TaskSpec): string | undefined {
  const { container, k8sPod } = spec.template ?? {};
  const inContainer = container?.env?.find(({ key }) => key === VARIABLE)?.value;
  return inContainer ?? findInPod(k8sPod?.podSpec);
}

function findInPod(value: unknown): string | undefined {
  if (value === null || typeof value !== "object") return undefined;
  if ("name" in value && value.name === VARIABLE && "value" in value && typeof value.value === "string") {
    return value.value;
  }
  for (const inner of Object.values(value)) {
    const found = findInPod(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** gzip in base64 of JSON, as flytekit's `SerializationSettings.serialized_context` packs it; as indented JSON. */
export async function unpackContext(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return `${JSON.stringify(JSON.parse(await new Response(stream).text()), undefined, 2)}\n`;
}
