import { type ComponentProps, lazy } from "react";

import { PartBoundary } from "../components/part-boundary.tsx";
import { EditorPage } from "../features/editor/editor-page.tsx";
import { SaveButton } from "../features/library/save-design.tsx";
import { PreviewPane } from "../features/preview/preview-pane.tsx";
import { useHeededLimits } from "./heed-limits.ts";
import { Brand } from "./shell/brand.tsx";
import { ColorScheme } from "./shell/color-scheme.tsx";

const SettingsPanel = lazy(() =>
  import("../features/settings/settings-panel.tsx").then((module) => ({ default: module.SettingsPanel })),
);
const registry = () => import("../features/registry/in-editor.ts");
const RegisterReview = lazy(async () => ({ default: (await registry()).RegisterReview }));
const VersionStanding = lazy(async () => ({ default: (await registry()).VersionStanding }));

const Settings = (props: Pick<ComponentProps<typeof SettingsPanel>, "focus">) => (
  <PartBoundary>
    <SettingsPanel {...props} standing={<VersionStanding />} />
  </PartBoundary>
);

const Review = (props: ComponentProps<typeof RegisterReview>) => (
  <PartBoundary dialog={props}>
    <RegisterReview {...props} />
  </PartBoundary>
);

/** The editor with what the other features give to it. */
export function EditorAssembly({ onDiscard }: { readonly onDiscard?: () => void }) {
  useHeededLimits();
  return (
    <EditorPage
      brand={<Brand compact />}
      colours={<ColorScheme />}
      save={<SaveButton />}
      Settings={Settings}
      Review={Review}
      Preview={PreviewPane}
      onDiscard={onDiscard}
    />
  );
}
