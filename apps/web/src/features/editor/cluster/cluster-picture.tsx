import { useDerived, useValue } from "../../../document/index.ts";
import { amountsInWords, countInWords, roleInWords } from "./cluster-words.ts";
import { type Cluster, clusterOf, type Role } from "./cluster.ts";

import classes from "./cluster.module.css";

/** More pods than this a role are told as a number. */
const MOST = 24;

/** What will run for the plugin of the design: its pods, drawn and in words. */
export function ClusterPicture() {
  const shown = useDerived("/parameters/task_config/plugin", (plugin) => typeof plugin === "string");
  return shown ? <Drawn /> : null;
}

function Drawn() {
  const parameters = useValue("/parameters");
  const config = useValue("/parameters/task_config");
  const cluster = clusterOf(config, parameters);
  return cluster === undefined ? null : <Picture cluster={cluster} />;
}

function Picture({ cluster }: { readonly cluster: Cluster }) {
  const { roles, totals, atMost } = cluster;
  return (
    <section className={classes["cluster"]} aria-label="What will run">
      <h3>What will run</h3>
      <ul>
        {roles.map((role, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two groups may share a name
          <li key={index}>
            <span className={classes["name"]}>
              {role.name} <span>× {countInWords(role)}</span>
            </span>
            <Pods role={role} />
            <span className={classes["amounts"]}>{roleInWords(role)}</span>
          </li>
        ))}
      </ul>
      <p>
        In all {totals.pods} {totals.pods === 1 ? "pod" : "pods"}: <b>{amountsInWords(totals)}</b>
        {atMost !== undefined && (
          <>
            {" "}
            · at most {atMost.pods} pods: <b>{amountsInWords(atMost)}</b>
          </>
        )}
      </p>
    </section>
  );
}

/** A box a pod; those that may come are drawn as outlines, a bar marks a pod with GPUs. */
function Pods({ role }: { readonly role: Role }) {
  const all = Math.max(role.count, role.most ?? 0);
  const drawn = Math.min(all, MOST);
  return (
    <span className={classes["pods"]} aria-hidden>
      {Array.from({ length: drawn }, (_, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <i
          key={index}
          data-later={index >= role.count || undefined}
          data-gpu={role.gpu !== undefined || undefined}
        />
      ))}
      {all > drawn && <em>+{all - drawn}</em>}
    </span>
  );
}
