import { useValue } from "../../../document/index.ts";
import { DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { FreeField } from "../fields/free-field.tsx";
import { ObjectFields } from "../fields/object-field.tsx";
import { commandLine } from "./command-line.ts";
import { useCommandInputs } from "./command-words.tsx";

import formClasses from "../form.module.css";
import classes from "./container.module.css";

/** The image and command of a container task, the command as it will run, and how files come and go. */
export function Container(props: ShapeFieldProps) {
  const { shape } = props;
  if (shape.kind !== "object") return <FreeField {...props} />;
  return (
    <DesignField {...props} group wide>
      {() => (
        <div className={formClasses["nested"]}>
          <ObjectFields {...props} shape={shape} />
          <AsItRuns path={props.path} />
          <Helper path={props.path} />
        </div>
      )}
    </DesignField>
  );
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function AsItRuns({ path }: { readonly path: string }) {
  const command = useValue(`${path}/command`);
  const given = useValue(`${path}/arguments`);
  const words = commandLine([...listOf(command), ...listOf(given)], useCommandInputs());
  const unknown = words.flat().filter(({ kind }) => kind === "unknown");
  return (
    <section className={classes["runs"]} aria-label="The command as it will run">
      <h3>As it will run, with sample values</h3>
      <code>
        {words.length === 0 && "the image's own command"}
        {words.map((pieces, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- words have no identity but their place
          <span key={index} className={classes["word"]}>
            {pieces.map(({ text, kind }, at) =>
              kind === "plain" ? (
                text
              ) : (
                // oxlint-disable-next-line react/no-array-index-key
                <mark key={at} data-kind={kind}>
                  {text}
                </mark>
              ),
            )}
          </span>
        ))}
      </code>
      {unknown.length > 0 && (
        <p>
          Marked as unknown: {unknown.map(({ text }) => text).join(", ")}. The task has no such input, so the
          run would fail.
        </p>
      )}
    </section>
  );
}

const FILES = { json: "inputs.json", yaml: "inputs.yaml", proto: "inputs.pb" } as const;

/** What Flyte's CoPilot does, with the names of this design. */
function Helper({ path }: { readonly path: string }) {
  const from = useValue(`${path}/input_data_dir`);
  const to = useValue(`${path}/output_data_dir`);
  const format = useValue(`${path}/metadata_format`);
  const inputs = useCommandInputs();
  const outputs = listOf(useValue("/outputs")).flatMap((each) =>
    each !== null && typeof each === "object" && "name" in each && typeof each.name === "string"
      ? [each.name]
      : [],
  );
  const at = (folder: unknown, name: string): string =>
    `${typeof folder === "string" && folder !== "" ? folder.replace(/\/$/, "") : "…"}/${name}`;
  const file = FILES[format === "yaml" || format === "proto" ? format : "json"];
  return (
    <details className={classes["helper"]}>
      <summary>How inputs and outputs reach the container</summary>
      <p>
        Flyte puts its own helper, CoPilot, beside your container in the same pod, so the image needs no
        flytekit.
      </p>
      <dl>
        <dt>Before the command</dt>
        <dd>
          CoPilot writes every input to a file of its name
          {inputs.length > 0 && ": "}
          {inputs.map(({ name }) => (
            <code key={name}>{at(from, name)}</code>
          ))}{" "}
          and all of them together to <code>{at(from, file)}</code>.
        </dd>
        <dt>After the command</dt>
        <dd>
          {outputs.length === 0
            ? "There are no outputs, so nothing is fetched."
            : "CoPilot takes each output from a file of its name: "}
          {outputs.map((name) => (
            <code key={name}>{at(to, name)}</code>
          ))}
        </dd>
      </dl>
    </details>
  );
}
