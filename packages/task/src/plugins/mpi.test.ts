import { expect, test } from "vitest";

import { HorovodJob } from "./horovod.ts";
import { MPIJob } from "./mpi.ts";
import { asked, FAST } from "./testing.ts";

const mpi = asked(MPIJob);
const horovod = asked(HorovodJob);
const least = { launcher: { replicas: 1 }, worker: { replicas: 2 } };
const AT = "/parameters/task_config";
const MPIRUN =
  "mpirun --allow-run-as-root -bind-to none -map-by slot -x LD_LIBRARY_PATH -x PATH -x NCCL_DEBUG=INFO -mca pml ob1 -mca btl ^openib";
const PYTHON = "python /opt/venv/bin/entrypoint.py run --resolver r";

test("both write the same message, with one slot unless said", () => {
  const message = {
    launcherReplicas: { replicas: 1, resources: {} },
    slots: 1,
    workerReplicas: { replicas: 2, resources: {} },
  };
  expect(mpi.custom(least)).toEqual(message);
  expect(horovod.custom({ ...least, verbose: true })).toEqual(message);
  expect(mpi.custom({ ...least, slots: 0 })).not.toHaveProperty("slots");
});

test("commands are written when they say something", () => {
  const given = { launcher: { replicas: 1, command: [] }, worker: { replicas: 2, command: ["sshd", "-De"] } };
  expect(mpi.custom(given)).toMatchObject({ workerReplicas: { command: ["sshd", "-De"] } });
  expect(mpi.custom(given)?.["launcherReplicas"]).not.toHaveProperty("command");
});

test("code is fetched before mpirun, but inside it in a pod", () => {
  expect(mpi.args({ ...least, slots: 4 }, "container")).toBe(`fetch ${MPIRUN} -np 8 ${PYTHON}`);
  expect(mpi.args(least, "pod")).toBe(
    `${MPIRUN} -np 2 python /opt/venv/bin/entrypoint.py fetch run --resolver r`,
  );
  expect(mpi.problems(least, { pod_template: {} }, FAST)).toEqual([
    "warning /parameters/pod_template invalid-value",
  ]);
  expect(mpi.problems(least, { pod_template: {} })).toEqual([]);
  expect(mpi.problems(least, {}, FAST)).toEqual([]);
});

test("mpirun counts the old workers too, and very many without rounding", () => {
  expect(mpi.args({ num_workers: 10, num_launcher_replicas: 1 }, "container")).toContain("-np 10 ");
  const most = 2 ** 31 - 1;
  expect(mpi.args({ worker: { replicas: most }, slots: most }, "container")).toContain(
    "-np 4611686014132420609 ",
  );
});

test("horovodrun is told what the message does not hold", () => {
  expect(horovod.args(least, "container")).toBe(
    "fetch horovodrun -np 2 --log-level INFO --network-interface eth0 --min-np 2 --max-np 2 --slots-per-host 1 " +
      "--host-discovery-script /etc/mpi/discover_hosts.sh --elastic-timeout 1200 run --resolver r",
  );
  const given = {
    ...least,
    slots: 2,
    verbose: true,
    log_level: "",
    discovery_script_path: "",
    elastic_timeout: 0,
  };
  expect(horovod.args(given, "container")).toBe(
    "fetch horovodrun -np 4 --log-level  --network-interface eth0 --min-np 4 --max-np 4 --slots-per-host 2 " +
      "--host-discovery-script  --elastic-timeout 0 --verbose run --resolver r",
  );
});

test("workers and launchers have to be counted", () => {
  expect(mpi.problems({})).toEqual([
    `error ${AT}/worker/replicas missing`,
    `error ${AT}/launcher/replicas missing`,
  ]);
  expect(mpi.problems({ ...least, slots: 0 })).toEqual([`warning ${AT}/slots invalid-value`]);
  expect(mpi.problems({ ...least, slots: 1 })).toEqual([]);
  const run_policy = { backoff_limit: -1 };
  expect(mpi.problems({ ...least, run_policy })).toEqual([
    `warning ${AT}/run_policy/backoff_limit invalid-value`,
  ]);
});

test("num_workers 0 alone leaves nothing to count processes by", () => {
  const given = { launcher: { replicas: 1 }, num_workers: 0 };
  expect(mpi.problems(given)).toEqual([
    `notice ${AT}/num_workers deprecated`,
    `warning ${AT}/num_workers invalid-value`,
    `error ${AT}/worker/replicas missing`,
  ]);
  expect(mpi.problems({ ...given, worker: { replicas: 2 } })).toEqual([
    `notice ${AT}/num_workers deprecated`,
  ]);
});

test("Horovod cannot count by num_workers at all, and the fix moves it", () => {
  const given = { launcher: { replicas: 1 }, num_workers: 3 };
  expect(horovod.problems(given)).toEqual([`error ${AT}/num_workers invalid-value`]);
  expect(horovod.problems({ num_workers: 0 })).toEqual([
    `error ${AT}/launcher/replicas missing`,
    `error ${AT}/num_workers invalid-value`,
  ]);
  expect(horovod.fixed({ ...given, num_workers: 0 })).toHaveProperty("task_config.worker.replicas", 1);
  expect(horovod.problems({})).toEqual(mpi.problems({}));
  expect(horovod.fixed(given)).toEqual({
    task_config: { plugin: "HorovodJob", launcher: { replicas: 1 }, worker: { replicas: 3 } },
  });
});
