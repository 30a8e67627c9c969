import { use } from "react";

import { Segments } from "../../../components/choice-input.tsx";
import { Message } from "../../../components/message.tsx";
import { ScalarInput } from "../../../components/scalar-input.tsx";
import {
  OpenSettings,
  useDocumentActions,
  useFormState,
  useImageName,
  useProblems,
  useSettings,
  useValue,
} from "../../../document/index.ts";
import { DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { ObjectFields } from "../fields/object-field.tsx";
import { useEditAt } from "../fields/use-place.ts";
import { ImageBuild } from "./image-build.tsx";
import { imageState, type ImageState, imageSuggestions } from "./image-state.ts";

import classes from "../form.module.css";

const words: Readonly<Record<ImageState, string>> = {
  default: "Default image",
  name: "Image name",
  spec: "ImageSpec",
};
const fresh: Readonly<Record<ImageState, unknown>> = {
  default: undefined,
  name: "",
  spec: { name: "flytekit" },
};

/** The settings' own image, a name with templates, or what an ImageSpec builds; and which image that is in the end. */
export function ContainerImage(props: ShapeFieldProps) {
  const { path, label, shape } = props;
  const value = useValue(path);
  const { readOnly } = useFormState();
  const { switchBranch } = useDocumentActions();
  const state = imageState(value);
  const spec =
    shape.kind === "variants" ? shape.options.find((option) => option.kind === "object") : undefined;
  return (
    <DesignField
      {...props}
      group
      wide={state === "spec"}
      reading={state === "spec" ? undefined : <Resolved path={path} />}
    >
      {(control) => (
        <>
          <Segments
            control={control}
            label={label}
            value={state}
            readOnly={readOnly}
            choices={(["default", "name", "spec"] as const).map((each) => ({
              value: each,
              label: words[each],
            }))}
            onChange={(to) =>
              switchBranch(path, { from: state, to, fresh: fresh[to], label: `Image: ${words[to]}` })
            }
          />
          {state === "name" && (
            <div className={classes["inline"]}>
              <ImageName
                path={path}
                control={{ ...control, id: `${control.id}-name`, "aria-label": "Image name" }}
              />
            </div>
          )}
          {state === "spec" && spec?.kind === "object" && (
            <div className={classes["nested"]}>
              <div className={classes["nestedPlain"]}>
                <Resolved path={path} />
              </div>
              <ObjectFields path={path} label="ImageSpec" shape={spec} />
              <ImageBuild />
            </div>
          )}
        </>
      )}
    </DesignField>
  );
}

interface ImageNameProps {
  readonly path: string;
  readonly control: Parameters<typeof ScalarInput>[0]["control"];
}

function ImageName({ path, control }: ImageNameProps) {
  const { value, readOnly, set } = useEditAt(path, "Image name");
  const { images } = useSettings();
  return (
    <ScalarInput
      control={control}
      value={value}
      reads="text"
      readOnly={readOnly}
      ghost="ghcr.io/acme/train:1.4"
      suggestions={imageSuggestions(images)}
      onChange={(next) => set(next ?? "")}
    />
  );
}

function Resolved({ path }: { readonly path: string }) {
  const named = useImageName();
  const problems = useProblems(path);
  const openSettings = use(OpenSettings);
  const byDefault = useValue(path) === undefined;
  if (named === undefined) return null;
  // A problem of the field itself is told by the field.
  if ("error" in named && problems.some(({ message }) => message === named.error)) return null;
  return "image" in named ? (
    <>
      Runs in <code>{named.image}</code>
      {named.ofPod && ", the image that the pod template gives the container in place of this one"}
    </>
  ) : (
    <Message
      tone="error"
      action={
        byDefault ? { label: "Open the settings", run: () => openSettings("/images/default") } : undefined
      }
    >
      {named.error}
    </Message>
  );
}
