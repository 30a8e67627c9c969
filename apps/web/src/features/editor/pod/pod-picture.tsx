import { useDerived, useValue } from "../../../document/index.ts";
import { sourceInWords } from "../kubernetes/volume-source.ts";
import { type PodContainer, podParts, type PodVolume } from "./pod-parts.ts";

import classes from "./pod.module.css";

const PATH = "/parameters/pod_template";

/** The pod of the design: its containers, and the volumes that they share. */
export function PodPicture() {
  const shown = useDerived(PATH, (value) => value !== undefined);
  return shown ? <Drawn /> : null;
}

function Drawn() {
  const { containers, volumes } = podParts(useValue(PATH));
  return (
    <section className={classes["picture"]} aria-label="What the pod holds">
      <h3>What the pod holds</h3>
      <ul>
        {containers.map((container, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two may share a name while they are typed
          <Container key={index} {...container} />
        ))}
      </ul>
      {volumes.length > 0 && (
        <>
          <h4>Volumes</h4>
          <ul>
            {volumes.map((volume, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <Volume key={index} {...volume} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const roles = {
  primary: "runs the task",
  before: "runs first, to its end",
  beside: "runs beside it",
} as const;

function Container({ name, role, image, mounts }: PodContainer) {
  return (
    <li data-role={role}>
      <b>{name || "no name yet"}</b>
      <span>{roles[role]}</span>
      {image !== undefined && <code>{image}</code>}
      {mounts.map(({ volume, at }) => (
        <span key={`${volume} ${at}`}>
          {volume || "…"} at <code>{at || "…"}</code>
        </span>
      ))}
    </li>
  );
}

function Volume({ name, source, users }: PodVolume) {
  return (
    <li>
      <b>{name || "no name yet"}</b>
      <span>{source === "" ? "no source yet" : sourceInWords(source)}</span>
      <span>{users.length === 0 ? "mounted by none" : `mounted by ${users.join(", ")}`}</span>
    </li>
  );
}
