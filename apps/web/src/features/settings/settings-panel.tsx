import { pointer, type Shape } from "@fletch/task";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";

import { Message } from "../../components/message.tsx";
import { useCompiled, useSettings } from "../../document/index.ts";
import { useProjectChoices } from "../../lib/projects.ts";
import { settingsShape } from "../../lib/settings-shape.const.ts";
import { SettingsField, type SettingsFieldProps } from "./settings-field.tsx";

import classes from "./settings.module.css";

/** Of the images, the one that nearly every design needs. */
const defaultImage: Shape = {
  kind: "text",
  multiline: false,
  meta: {
    label: "Default image",
    help: "The container image of tasks that name none, with its tag. The task's code must be in it.",
    example: "ghcr.io/acme/base:v1",
  },
};
const shape = settingsShape;
const fields = (shape.kind === "object" ? shape.fields : []).map((field) =>
  field.name === "images" ? { ...field, shape: relabelled(field.shape, "Other images") } : field,
);

/** What belongs together; a setting that is named nowhere comes last, so that none is forgotten. */
const GROUPS = [
  { title: "Target", names: ["project", "domain", "version"] },
  { title: "Images and environment", names: ["images", "env"] },
  { title: "Code", names: ["fast", "python_interpreter", "source_root", "git_repo"] },
] as const;
const named = new Set<string>(GROUPS.flatMap((group) => group.names));
const groups = [
  ...GROUPS.map(({ title, names }) => ({
    title,
    fields: names.flatMap((name) => fields.filter((field) => field.name === name)),
  })),
  { title: "More", fields: fields.filter((field) => !named.has(field.name)) },
];

function relabelled(from: Shape, label: string): Shape {
  return { ...from, meta: { help: "", ...from.meta, label } };
}

export interface SettingsPanelProps {
  /** JSON Pointer of the setting to go to. */
  readonly focus?: string | undefined;
  /** Whether the version can be registered. */
  readonly standing: ReactNode;
}

/** Where the design goes: target and settings. They are kept with the design, and a new design starts with them. */
export function SettingsPanel({ focus, standing }: SettingsPanelProps) {
  const { project } = useSettings();
  const { version, stale } = useCompiled();
  const { projects, failed } = useProjectChoices();
  const panel = useRef<HTMLDivElement>(null);
  useFocus(panel, focus);
  const domains = projects.find((each) => each.id === project)?.domains ?? projects[0]?.domains ?? [];
  const more: Readonly<Record<string, Partial<SettingsFieldProps>>> = {
    project: {
      suggestions: projects.map((each) => ({ value: each.id, about: each.description ?? each.name })),
    },
    domain: { suggestions: domains.map((each) => ({ value: each.id, about: each.name })) },
    version: {
      ghost: version === undefined || stale ? undefined : `made from the content: ${version}`,
      reading: standing,
    },
    images: { except: "default" },
  };
  return (
    <div ref={panel} className={classes["panel"]}>
      {failed && (
        <Message tone="warning">
          The registry does not answer, so there is nothing to pick from. Type the project and the domain.
        </Message>
      )}
      {groups.map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h3 className={classes["heading"]}>{group.title}</h3>
          {group.fields.some((field) => field.name === "images") && (
            <SettingsField path="/images/default" shape={defaultImage} ghost="such as ghcr.io/acme/base:v1" />
          )}
          {group.fields.map((field) => (
            <SettingsField
              key={field.name}
              path={pointer(field.name)}
              shape={field.shape}
              required={field.required}
              {...more[field.name]}
            />
          ))}
        </section>
      ))}
      <p className={classes["note"]}>
        Kept with this design. The next new design starts with these settings, without the version.
      </p>
    </div>
  );
}

/** Goes to the control of a setting, or to that of the setting around it. */
function useFocus(panel: RefObject<HTMLDivElement | null>, focus: string | undefined): void {
  useEffect(() => {
    if (focus === undefined) return undefined;
    // A dialog that is opening gives the focus to its first control; this comes after.
    const timer = setTimeout(() => {
      for (let path = focus; path !== ""; path = path.slice(0, path.lastIndexOf("/"))) {
        const field = panel.current?.querySelector(`[data-path="${CSS.escape(`settings:${path}`)}"]`);
        const control = field?.querySelector<HTMLElement>("input, textarea");
        if (!control) continue;
        control.focus();
        return;
      }
    }, 50);
    return () => clearTimeout(timer);
  }, [panel, focus]);
}
