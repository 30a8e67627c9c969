import type { Shape } from "@fletch/task";
import { ActionIcon, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useMemo } from "react";

import type { ControlProps } from "../../../components/field.tsx";
import { ScalarInput } from "../../../components/scalar-input.tsx";
import { useDeclaredNames } from "../../../document/index.ts";
import { typeNames } from "../../../lib/kind-shapes.const.ts";
import type { ShapeFieldProps } from "../fields/design-field.tsx";
import { useEditAt } from "../fields/use-place.ts";
import { useBranch } from "../fields/variants-field.tsx";
import { declaredName } from "./declared-name.ts";
import { completeType } from "./type-completion.ts";

import classes from "./interface.module.css";

export interface TypeInputProps extends ShapeFieldProps {
  readonly shape: Shape & { readonly kind: "variants" };
  readonly control: ControlProps;
}

/** A type: an annotation that completes, or the name of a form that is edited below. */
export function TypeInput(props: TypeInputProps) {
  const { path, label, control } = props;
  const declared = useDeclaredNames();
  const { value, readOnly, set } = useEditAt(path, label);
  const branch = useBranch(props);
  const structured = value !== undefined && typeof value !== "string";
  const text = typeof value === "string" ? value : "";
  const suggestions = useMemo(() => {
    const own = declared.map(({ name, kind }) => ({
      name,
      about: kind === "enum" ? "An enum of this design." : "A class of this design.",
      example: name,
    }));
    return completeType(text, [...own, ...typeNames]);
  }, [text, declared]);
  return (
    <ScalarInput
      control={control}
      value={structured ? declaredName(value) : value}
      reads="text"
      readOnly={readOnly || structured}
      ghost="int, list[str], …"
      suggestions={structured ? [] : suggestions}
      suggestAll
      onChange={set}
      rightSection={
        readOnly ? undefined : (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={24} aria-label={`Other ways to give ${label}`}>
                <IconChevronDown size={14} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {props.shape.options.map((option, index) => (
                <Menu.Item
                  key={branch.names[index]}
                  disabled={index === branch.current}
                  onClick={() => branch.pick(index)}
                >
                  {branch.names[index]}
                  <span className={classes["choice"]}>{option.meta?.help}</span>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )
      }
    />
  );
}
