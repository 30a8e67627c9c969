import type { Shape } from "@fletch/task";
import { Select } from "@mantine/core";

import { Segments } from "../../../components/choice-input.tsx";
import type { ControlProps } from "../../../components/field.tsx";
import { useDerived, useDocumentActions, useFormState } from "../../../document/index.ts";
import { AsWritten, DesignField, type DesignFieldProps, type ShapeFieldProps } from "./design-field.tsx";
import { FreeField } from "./free-field.tsx";
import { ListRows } from "./list-field.tsx";
import { MapRows } from "./map-field.tsx";
import { ObjectFields } from "./object-field.tsx";
import { isScalar, ScalarControl } from "./scalar-control.tsx";
import { newBranch, variantName, variantOf } from "./shape-value.ts";

import classes from "../form.module.css";

export type Variants = Shape & { readonly kind: "variants" };

/** Which branch a value at a place is, and how to change to another: the old one is parked and comes back. */
export function useBranch({ path, label, shape }: ShapeFieldProps & { readonly shape: Variants }) {
  const { options, discriminator } = shape;
  const current = useDerived(path, (value) => variantOf(options, discriminator, value));
  const isSet = useDerived(path, (value) => value !== undefined);
  const { switchBranch } = useDocumentActions();
  const names = options.map((option) => variantName(option, discriminator));
  const pick = (index: number): void => {
    const target = options[index];
    switchBranch(path, {
      from: current === -1 ? (isSet ? "as written" : undefined) : names[current],
      to: names[index],
      fresh: target && newBranch(target),
      label: target === undefined ? `Clear ${label}` : `Choose ${names[index]}`,
    });
  };
  return { current, isSet, names, pick };
}

export interface VariantsFieldProps extends Omit<DesignFieldProps, "children"> {
  readonly shape: Variants;
}

/** A choice between shapes. Picking another parks what the branch held; picking it again brings it back. */
export function VariantsField(props: VariantsFieldProps) {
  const { path, label, shape } = props;
  const branch = useBranch(props);
  const option = shape.options[branch.current];
  const wide = props.wide ?? shape.options.some((each) => each.kind === "object");
  return (
    <DesignField {...props} group wide={wide}>
      {(control) => (
        <>
          <BranchPicker {...props} control={control} branch={branch} />
          {option !== undefined && option.kind !== "constant" && (
            <div className={isScalar(option) ? classes["inline"] : classes["nested"]}>
              <Branch
                path={path}
                label={label}
                shape={option}
                control={control}
                except={shape.discriminator}
              />
            </div>
          )}
          {branch.isSet && branch.current === -1 && <AsWritten paths={[path]} control={control} />}
        </>
      )}
    </DesignField>
  );
}

interface BranchPickerProps extends VariantsFieldProps {
  readonly control: ControlProps;
  readonly branch: ReturnType<typeof useBranch>;
}

/** Few branches stand side by side, many in a list that can be searched. */
function BranchPicker({ label, shape, control, branch, required }: BranchPickerProps) {
  const { readOnly } = useFormState();
  const choices = branch.names.map((name, index) => ({ value: String(index), label: name }));
  if (choices.length <= 3) {
    return (
      <Segments
        control={control}
        label={label}
        readOnly={readOnly}
        value={String(branch.current)}
        choices={[...(required === true ? [] : [{ value: "-1", label: "Not set" }]), ...choices]}
        onChange={(next) => branch.pick(Number(next))}
      />
    );
  }
  return (
    <Select
      {...control}
      aria-label={label}
      data={choices}
      value={branch.current === -1 ? null : String(branch.current)}
      placeholder={shape.meta?.unset ?? "Not set"}
      readOnly={readOnly}
      searchable
      allowDeselect={required !== true}
      clearable={required !== true}
      comboboxProps={{
        width: "min(30rem, 90vw)",
        position: "bottom-start",
        transitionProps: { duration: 0 },
      }}
      maxDropdownHeight={360}
      renderOption={({ option }) => (
        <span>
          {option.label}
          <span className={classes["optionHelp"]}>{shape.options[Number(option.value)]?.meta?.help}</span>
        </span>
      )}
      onChange={(next) => branch.pick(next === null ? -1 : Number(next))}
    />
  );
}

interface BranchProps extends ShapeFieldProps {
  readonly control: ControlProps;
  readonly except?: string | undefined;
}

/** What a branch holds, without the frame that the choice has already. */
function Branch({ control, except, ...place }: BranchProps) {
  const { shape } = place;
  switch (shape.kind) {
    case "object":
      return <ObjectFields {...place} shape={shape} except={except} />;
    case "list":
      return <ListRows {...place} />;
    case "map":
      return <MapRows {...place} shape={shape} />;
    case "free":
    case "variants":
    case "tuple":
      return <FreeField {...place} />;
    default:
      return (
        <ScalarControl
          {...place}
          control={{ ...control, id: `${control.id}-value`, "aria-label": `${place.label} value` }}
          keepEmpty
        />
      );
  }
}
