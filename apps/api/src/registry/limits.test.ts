import { expect, test } from "vitest";

import { freshDatabase } from "../store/testing.ts";
import { openEmbedded } from "./embedded/open.ts";
import { adminService, open, serve } from "./flyteadmin/testing.ts";
import { soon } from "./testing.ts";

const place = { project: "flytesnacks", domain: "development" };
const configured = { limits: { cpu: "8", memory: "16Gi", ephemeralStorage: "1Ti" } };
const READ = { cpu: "8", mem: "16Gi", ephemeral_storage: "1Ti" };

test("the embedded registry tells what it is configured with", async () => {
  const registry = await openEmbedded(await freshDatabase("sqlite"), configured);
  expect(await registry.limits(place, soon())).toEqual(READ);
});

test("what a server has for a project or a domain of it stands in place of all that is configured here", async () => {
  const service = await adminService();
  const registry = open(await serve(service), configured);

  expect(await registry.limits(place, soon())).toEqual(READ);
  await service.setLimits({ project: "flytesnacks" }, { limits: { cpu: "4" } });
  expect(await registry.limits(place, soon())).toEqual({ cpu: "4" });
  await service.setLimits(place, { defaults: { cpu: "1" }, limits: { gpu: "2", memory: "" } });
  expect(await registry.limits(place, soon())).toEqual({ gpu: "2" });
  expect(await registry.limits({ ...place, domain: "staging" }, soon())).toEqual({ cpu: "4" });
  await service.setLimits(place, { defaults: { cpu: "1" } });
  expect(await registry.limits(place, soon())).toEqual({});
});
