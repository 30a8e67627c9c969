import { useMemo, useState } from "react";

import { CopyButton } from "../../components/copy-button.tsx";
import { base64Lines, hexDump } from "./bytes.ts";
import { DownloadButton } from "./download-button.tsx";
import { ViewTools } from "./view-tools.tsx";

import classes from "./preview.module.css";

const spellings = [
  { value: "hex", label: "Hex" },
  { value: "base64", label: "Base64" },
] as const;
const size = new Intl.NumberFormat();

export interface WireViewProps {
  readonly wire: Uint8Array;
  readonly digest: string;
  readonly version: string;
  readonly fileName: string;
}

/** What would be sent: the deterministic bytes of the TaskSpec and their digest. */
export function WireView({ wire, digest, version, fileName }: WireViewProps) {
  const [as, setAs] = useState<(typeof spellings)[number]["value"]>("hex");
  const text = useMemo(() => (as === "hex" ? hexDump(wire) : base64Lines(wire)), [as, wire]);
  return (
    <div className={classes["wire"]}>
      <dl className={classes["facts"]}>
        <div>
          <dt>Digest (sha-256)</dt>
          <dd>
            <code data-testid="digest">{digest}</code> <CopyButton text={digest} label="Copy digest" />
          </dd>
        </div>
        <div>
          <dt>Version</dt>
          <dd>
            <code>{version}</code>
          </dd>
        </div>
        <div>
          <dt>Size</dt>
          <dd>{size.format(wire.length)} bytes</dd>
        </div>
      </dl>
      <p className={classes["note"]}>
        These are the bytes of flyteidl.admin.TaskSpec in their deterministic form; registering sends exactly
        them.
      </p>
      <ViewTools label="Bytes as" value={as} options={spellings} onChange={setAs}>
        <CopyButton text={text} label="Copy bytes" />
        <DownloadButton label="Download bytes" name={fileName} content={wire} type="application/x-protobuf" />
      </ViewTools>
      <pre className={classes["dump"]} role="region" aria-label="Bytes of the TaskSpec" tabIndex={0}>
        {text}
      </pre>
    </div>
  );
}
