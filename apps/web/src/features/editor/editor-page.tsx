import { Modal, Tabs, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import {
  type ComponentType,
  type CSSProperties,
  lazy,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";

import { commitTyped } from "../../components/focus.ts";
import { useKeptFocus } from "../../components/kept-focus.ts";
import { PaneDivider } from "../../components/pane-divider.tsx";
import { PartBoundary } from "../../components/part-boundary.tsx";
import { ServerNotice } from "../../components/server-notice.tsx";
import { SkipLink } from "../../components/skip-link.tsx";
import {
  OpenSettings,
  useDocument,
  useDocumentActions,
  useFocusRequest,
  useLastChange,
  useTextRequest,
  useTitle,
} from "../../document/index.ts";
import { useNarrow } from "../../lib/narrow.ts";
import { useRemembered } from "../../lib/remembered.ts";
import { isBehindDialog } from "../../lib/shortcuts.ts";
import { EditorHeader } from "./editor-header.tsx";
import { FormColumn, type FormColumnHandle } from "./form-column.tsx";
import { OtherTabBanner, RestoredBanner, UnreadableBanner } from "./notices.tsx";
import { FieldSearch } from "./sections/field-search.tsx";
import { SectionList, SectionSelect } from "./sections/section-list.tsx";
import { sections } from "./sections/sections.ts";
import { useEditorKeys } from "./use-editor-keys.ts";

import classes from "./editor-page.module.css";

const KeyList = lazy(async () => ({ default: (await import("../../components/key-list.tsx")).KeyList }));

export interface ReviewState {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** What other features put into the editor. */
export interface EditorPageProps {
  readonly brand: ReactNode;
  readonly colours: ReactNode;
  readonly save: ReactNode;
  readonly Settings: ComponentType<{ readonly focus?: string | undefined }>;
  readonly Preview: ComponentType;
  readonly Review: ComponentType<ReviewState>;
  /** There is a draft on top of a saved design, and this throws it away. */
  readonly onDiscard?: (() => void) | undefined;
}

const WIDE = "(width >= 1100px)";

/** The editor: sections, form and preview of one document. */
export function EditorPage(props: EditorPageProps) {
  const document = useDocument();
  const title = useTitle();
  const { submit } = useDocumentActions();
  const wide = useMediaQuery(WIDE, window.matchMedia(WIDE).matches);
  const narrow = useNarrow();
  const [pane, setPane, rememberPane] = usePane();
  const [section, setSection] = useState(sections[0]?.id ?? "");
  const [open, setOpen] = useState<"settings" | "review" | "keys">();
  const [restored, setRestored] = useState(props.onDiscard !== undefined);
  // The review stays once it was opened, so that it can close with its motion.
  const [reviewed, setReviewed] = useState(false);
  const [setting, setSetting] = useState<string>();
  const form = useRef<FormColumnHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const close = (): void => setOpen(undefined);
  const keyList = { opened: open === "keys", onClose: close };
  const choosePane = (next: string | null): void => {
    const chosen = next === "preview" ? next : "form";
    setPane(chosen);
    rememberPane(chosen);
  };
  const openSettings = useCallback((path?: string): void => {
    setSetting(path);
    setOpen("settings");
  }, []);
  const review = (): void => {
    commitTyped();
    document.flush();
    submit();
    const { problems, unreadable } = document.state;
    if ([...unreadable, ...problems].some((problem) => problem.severity === "error")) {
      // At once: a focus that comes later takes the next key from what it was meant for.
      flushSync(() => {
        close();
        setPane("form");
      });
      form.current?.focusSummary();
    } else {
      setReviewed(true);
      setOpen("review");
    }
  };
  useKeptFocus();
  useEditorKeys(page, {
    review,
    showKeys: () => setOpen("keys"),
    search: () => {
      // At once: the next letters are meant for it.
      flushSync(() => setPane("form"));
      search.current?.focus();
    },
    settings: openSettings,
    goToSection: (id) => form.current?.goToSection(id),
    section,
  });
  const fieldSearch = (
    <div className={classes["search"]}>
      <FieldSearch ref={search} onGo={(path) => document.focusPath(path)} />
    </div>
  );
  const showsForm = wide || pane === "form";
  const showsPreview = wide || pane === "preview";
  return (
    <OpenSettings value={openSettings}>
      <div className={classes["page"]} ref={page}>
        <title>{`${title || "Untitled design"} · Fletch`}</title>
        <SkipLink to="form">Skip to the form</SkipLink>
        <EditorHeader
          {...props}
          onSettings={() => openSettings()}
          onReview={review}
          onKeys={() => setOpen("keys")}
        />
        <ServerNotice />
        {!wide && <UnreadableBanner />}
        <OtherTabBanner />
        {restored && props.onDiscard !== undefined && (
          <RestoredBanner onDiscard={props.onDiscard} onKeep={() => setRestored(false)} />
        )}
        {!wide && (
          <section aria-label="Parts of the editor" className={classes["bar"]}>
            <Tabs value={pane} onChange={choosePane}>
              <Tabs.List>
                <Tabs.Tab value="form">Form</Tabs.Tab>
                <Tabs.Tab value="preview">Preview</Tabs.Tab>
              </Tabs.List>
            </Tabs>
            {narrow && pane === "form" && (
              <SectionSelect active={section} onGo={(id) => form.current?.goToSection(id)} />
            )}
          </section>
        )}
        <Panes wide={wide} shown={showsPreview} preview={<props.Preview />}>
          <nav
            aria-label="Sections"
            className={classes["sections"]}
            data-pane="sections"
            hidden={!showsForm || narrow}
          >
            {!narrow && fieldSearch}
            <SectionList active={section} onGo={(id) => form.current?.goToSection(id)} />
          </nav>
          <main id="form" aria-label="Form" className={classes["form"]} data-pane="form" hidden={!showsForm}>
            {/* Beside the code editor, which must not move while it is typed into. */}
            {wide && <UnreadableBanner />}
            {narrow && fieldSearch}
            <FormColumn ref={form} onSection={setSection} />
          </main>
        </Panes>
        <Announcements inSettings={open === "settings"} onSettings={openSettings} onForm={close} />
        <Modal
          opened={open === "settings"}
          onClose={close}
          title="Target and settings"
          size="lg"
          fullScreen={narrow}
          closeButtonProps={{ "aria-label": "Close" }}
        >
          <props.Settings focus={setting} />
        </Modal>
        <PartBoundary dialog={keyList}>
          <KeyList {...keyList} />
        </PartBoundary>
        {reviewed && <props.Review opened={open === "review"} onClose={close} />}
      </div>
    </OpenSettings>
  );
}

/** Form or preview, where there is room for one: going somewhere shows the pane it is in. */
function usePane() {
  const [last, remember] = useRemembered<"form" | "preview">("pane", "form");
  const [pane, setPane] = useState(last);
  const focus = useFocusRequest();
  const text = useTextRequest();
  const [seen, setSeen] = useState({ focus, text });
  if (seen.focus !== focus || seen.text !== text) {
    setSeen({ focus, text });
    setPane(seen.text === text ? "form" : "preview");
  }
  return [pane, setPane, remember] as const;
}

const MIN_PREVIEW = 320;

function Panes({
  wide,
  shown,
  preview,
  children,
}: {
  readonly wide: boolean;
  /** Whether there is room for the preview, or it was asked for. */
  readonly shown: boolean;
  readonly preview: ReactNode;
  readonly children: ReactNode;
}) {
  const most = Math.max(MIN_PREVIEW, window.innerWidth - 640);
  const [width, setWidth] = useRemembered(
    "preview-width",
    Math.round(Math.max(Math.min(window.innerWidth * 0.4, 640), Math.min(window.innerWidth - 1400, 960))),
  );
  const fitting = Math.min(Math.max(width, MIN_PREVIEW), most);
  return (
    <div className={classes["panes"]} style={{ "--preview-width": `${fitting}px` } as CSSProperties}>
      {children}
      <aside aria-label="Preview" className={classes["preview"]} data-pane="preview" hidden={!shown}>
        {wide && (
          <PaneDivider
            label="Width of the preview"
            side="after"
            width={fitting}
            min={MIN_PREVIEW}
            max={most}
            onChange={setWidth}
          />
        )}
        {preview}
      </aside>
    </div>
  );
}

interface Places {
  /** The settings are open, in a dialog before the form. */
  readonly inSettings: boolean;
  readonly onSettings: (path: string) => void;
  readonly onForm: () => void;
}

/** Undo and redo go to the place they changed, unless the code editor has the focus and shows it there. */
function useFocusAfterUndo({ inSettings, onSettings, onForm }: Places): void {
  const document = useDocument();
  const last = useLastChange();
  const done = useRef(last);
  useEffect(() => {
    if (last === undefined || last === done.current) return;
    done.current = last;
    if (last.by !== "history" || last.path === undefined || (isBehindDialog() && !inSettings)) return;
    const [, setting] = /^settings:(.*)/.exec(last.path) ?? [];
    if (setting !== undefined) onSettings(setting);
    else if (window.document.activeElement?.closest("[data-code-editor]") == null) {
      if (inSettings) onForm();
      document.focusPath(last.path);
    }
  }, [last, document, inSettings, onSettings, onForm]);
}

/** Says aloud what undo and redo did, and goes there. Apart from the page, which would be drawn again with every change. */
function Announcements(places: Places) {
  useFocusAfterUndo(places);
  const last = useLastChange();
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {/* The same words once more are news only where they stand anew. */}
      {last?.by === "history" && <span key={last.count}>{last.label}</span>}
    </VisuallyHidden>
  );
}
