import { Select } from "@mantine/core";
import { lazy } from "react";

import type { ControlProps } from "../../../components/field.tsx";
import { PartBoundary } from "../../../components/part-boundary.tsx";
import { useFormState } from "../../../document/index.ts";
import { pluginPackages } from "../../../lib/kind-shapes.const.ts";
import { AsWritten, DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { FreeField } from "../fields/free-field.tsx";
import { ObjectFields } from "../fields/object-field.tsx";
import { useBranch, type Variants } from "../fields/variants-field.tsx";
import { pluginPackage } from "./plugin-package.ts";

import formClasses from "../form.module.css";
import classes from "./task-config.module.css";

/** Only a design with a plugin has one. */
const ClusterPicture = lazy(async () => ({
  default: (await import("../cluster/cluster-picture.tsx")).ClusterPicture,
}));

/** Which plugin runs the function, and its settings. Changing it parks what the other one had. */
export function TaskConfig(props: ShapeFieldProps) {
  const { shape } = props;
  return shape.kind === "variants" ? <Plugin {...props} shape={shape} /> : <FreeField {...props} />;
}

function Plugin(props: ShapeFieldProps & { readonly shape: Variants }) {
  const { path, label, shape } = props;
  const branch = useBranch(props);
  const option = shape.options[branch.current];
  return (
    <DesignField {...props} group wide>
      {(control) => (
        <>
          <PluginPicker control={control} label={label} shape={shape} branch={branch} />
          {option?.kind === "object" && (
            <>
              <p className={formClasses["plain"]}>
                {option.meta?.help} The image needs the package{" "}
                <code>{pluginPackage(pluginPackages, option, shape.discriminator)}</code>.
              </p>
              <div className={formClasses["nested"]}>
                <ObjectFields path={path} label={label} shape={option} except={shape.discriminator} />
              </div>
              {/* Below the fields: it comes a moment later, and would push them from under the pointer. */}
              <PartBoundary>
                <ClusterPicture />
              </PartBoundary>
            </>
          )}
          {branch.isSet && branch.current === -1 && <AsWritten paths={[path]} control={control} />}
        </>
      )}
    </DesignField>
  );
}

interface PluginPickerProps {
  readonly control: ControlProps;
  readonly label: string;
  readonly shape: Variants;
  readonly branch: ReturnType<typeof useBranch>;
}

function PluginPicker({ control, label, shape, branch }: PluginPickerProps) {
  const { readOnly } = useFormState();
  return (
    <Select
      {...control}
      aria-label={label}
      className={classes["picker"] ?? ""}
      data={shape.options.map((_, index) => ({ value: String(index), label: branch.names[index] ?? "" }))}
      value={branch.current === -1 ? null : String(branch.current)}
      placeholder={shape.meta?.unset ?? "Not set"}
      readOnly={readOnly}
      searchable
      clearable
      clearButtonProps={{ "aria-label": "No plugin" }}
      comboboxProps={{
        width: "min(34rem, 90vw)",
        position: "bottom-start",
        transitionProps: { duration: 0 },
      }}
      maxDropdownHeight={360}
      renderOption={({ option }) => (
        <span className={classes["option"]}>
          <span className={classes["name"]}>{option.label}</span>
          <span className={classes["help"]}>{shape.options[Number(option.value)]?.meta?.help}</span>
        </span>
      )}
      onChange={(next) => branch.pick(next === null ? -1 : Number(next))}
    />
  );
}
