import type { Fix } from "@fletch/task";
import type { editor, IDisposable } from "monaco-editor/editor";

import type { DesignDocument } from "../../document/index.ts";
import type { Monaco } from "./monaco-type.ts";

const APPLY = "fletch.applyFix";

/** Offers the fixes of problems where these stand in the YAML: each is a change of the design and one undo step, as in the form. */
export function registerYamlFixes(
  monaco: Monaco,
  model: editor.ITextModel,
  design: DesignDocument,
): IDisposable {
  const command = monaco.editor.registerCommand(APPLY, (_, { title, edits }: Fix) =>
    design.edit(edits, { label: title }),
  );
  const provider = monaco.languages.registerCodeActionProvider("yaml", {
    provideCodeActions: (asked, at) => {
      const { problems, unreadable } = design.state;
      const shown = asked === model && unreadable.length === 0 ? problems : [];
      const actions = shown.flatMap(({ fix, range }) =>
        fix !== undefined &&
        range !== undefined &&
        at.startLineNumber <= range.end.line &&
        range.start.line <= at.endLineNumber
          ? { title: fix.title, kind: "quickfix", command: { id: APPLY, title: fix.title, arguments: [fix] } }
          : [],
      );
      return { actions, dispose: () => undefined };
    },
  });
  return {
    dispose: () => {
      command.dispose();
      provider.dispose();
    },
  };
}
