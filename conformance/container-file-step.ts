import { imageInWords } from "@fletch/task";

import { containerFileCases, type ContainerFileCase } from "./container-file-cases.ts";
import { askPython } from "./environment.ts";
import { countEach, type Step } from "./step.ts";

type Built =
  | { readonly dockerfile: string; readonly requirements: readonly string[] | null }
  | { readonly error: string };

/** Where Fletch cannot know, it says so: the version is that of the Python that builds. */
const BUILDS_WITH = "3.11";
/** Mounts of caches, lock files and installers leave nothing in the image. */
const LOST_MOUNT = /--mount=(?!type=secret)\S+/g;

/** The steps of a container file, one a line, without what leaves nothing in the image. */
function stepsOf(text: string): readonly string[] {
  return text
    .replaceAll(/^#.*\n/gm, "")
    .replaceAll("\\\n", " ")
    .split("\n")
    .map((line) => line.replaceAll(LOST_MOUNT, "").replaceAll(/\s+/g, " ").trim())
    .filter((line) => line !== "" && line !== "RUN");
}

const listed = (text: string): readonly string[] =>
  [...text.matchAll(/^# {3}(.*)$/gm)].map(([, line = ""]) => line);

function compareFiles(
  { image, fast = true, source_root }: ContainerFileCase,
  built: Built,
): string | undefined {
  const settings = {
    project: "p",
    domain: "d",
    version: "v",
    images: { default: "reg/img:t" },
    ...(fast && { fast: {} }),
    ...(source_root !== undefined && { source_root }),
  };
  const ours = imageInWords({ kind: "task", parameters: { container_image: image } }, settings)?.file;
  if (ours === undefined) return "Fletch cannot read it";
  if ("error" in built || "error" in ours) {
    if ("error" in built && "error" in ours) return undefined;
    return `Fletch says ${JSON.stringify(ours)}, flytekit ${JSON.stringify(built)}`;
  }
  const text = ours.text.replaceAll("<that of the Python that builds>", BUILDS_WITH);
  const [own, theirs] = [stepsOf(text), stepsOf(built.dockerfile)];
  const at = Array.from({ length: Math.max(own.length, theirs.length) }, (_, index) => index).find(
    (index) => own[index] !== theirs[index],
  );
  if (at !== undefined) return `step ${at}: Fletch has ${own[at]}, flytekit ${theirs[at]}`;
  const packages = built.requirements ?? [];
  return JSON.stringify(listed(text)) === JSON.stringify(packages)
    ? undefined
    : `Fletch lists ${listed(text).join(", ")}, flytekit installs ${packages.join(", ")}`;
}

/** The container file that is shown has the steps that flytekit's default builder would run. */
export const containerFiles: Step = async () => {
  const requests = containerFileCases.map((each) => ({ fast: true, ...each }));
  const built = await askPython<Built>("container_file.py", requests);
  return countEach(
    containerFileCases.map((each, index) => ({ each, answer: built[index] })),
    ({ each }) => JSON.stringify(each),
    ({ each, answer }) =>
      Promise.resolve(answer === undefined ? "it was not built" : compareFiles(each, answer)),
  );
};
