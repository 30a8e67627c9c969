import { useImageName } from "../../../document/index.ts";

import classes from "./image-build.module.css";

/** What an ImageSpec is built from, and what it means that Fletch does not build it. */
export function ImageBuild() {
  const named = useImageName();
  const file = named?.file;
  if (file === undefined) return null;
  return (
    <div className={classes["build"]}>
      <p>
        Registering sends only the image&apos;s name. Until somebody has built and pushed it, runs wait for an
        image that is not there and fail. Build it where Docker runs: put the Python of this design into a
        file and call <code>pyflyte build FILE TASK</code>, or call <code>ImageBuildEngine.build(spec)</code>{" "}
        in Python. flytekit leaves out what the registry has already.
      </p>
      {"error" in file ? (
        <p>{file.error}</p>
      ) : (
        <details>
          <summary>What would be built, as a container file</summary>
          <p>
            The main steps of flytekit&apos;s default builder, in its order. It adds caches, certificates and
            other details of its own; another builder may take other steps.
          </p>
          <pre tabIndex={0} role="region" aria-label="Container file">
            {file.text}
          </pre>
        </details>
      )}
    </div>
  );
}
