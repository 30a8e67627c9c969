import { encode } from "@fletch/flyteidl/codec";
import type { TaskCreateRequest } from "@fletch/flyteidl/json";
import { Client, credentials } from "@grpc/grpc-js";

import { writeJson } from "../apps/api/src/json.ts";
import { openFlyteadmin } from "../apps/api/src/registry/flyteadmin/open.ts";
import type { Registration } from "../apps/api/src/registry/registry.ts";
import { startProcess, startProduct } from "../e2e/product.ts";
import { at, freshVersions, middleSample } from "./designs.ts";
import { atLeast, type Figure, inTurns, perSecond, type Promised } from "./figure.ts";
import { rateOf } from "./load.ts";
import { loop } from "./loop.ts";

/** What is under way at once at most: the driver's own bound. */
const WIDTH = 8;
const TURNS = 9;
const TURN = 1_000;

const raw = (value: Buffer): Buffer => value;

/** A client of grpc-js and nothing else: encodes and sends. */
function bareClient(address: string) {
  const client = new Client(address, credentials.createInsecure());
  const create = (request: TaskCreateRequest): Promise<void> =>
    new Promise((resolve, reject) => {
      const body = Buffer.from(encode("flyteidl.admin.TaskCreateRequest", request));
      const answered = (error: Error | null): void => (error ? reject(error) : resolve());
      client.makeUnaryRequest("/flyteidl.service.AdminService/CreateTask", raw, raw, body, answered);
    });
  return { create, close: () => client.close() };
}

/** The driver for a Flyte server beside a bare client, both against the same server. */
export const grpc: Promised = {
  name: "grpc",
  measure: async () => {
    const server = await startProcess(["e2e/double/server.ts"], {}, /127\.0\.0\.1:\d+/);
    const [endpoint] = server.match;
    const registry = openFlyteadmin({ endpoint, insecure: true });
    const bare = bareClient(endpoint);
    try {
      const { design, settings, spec, taskName } = middleSample();
      const fresh = freshVersions();
      const registration = (): Registration => ({
        entities: [
          {
            type: "task",
            id: {
              resourceType: "TASK",
              project: settings.project,
              domain: settings.domain,
              name: taskName,
              version: fresh(),
            },
            spec,
          },
        ],
        design,
      });
      const through = async (): Promise<void> => {
        const { outcome } = await registry.register(registration(), AbortSignal.timeout(60_000));
        if (outcome !== "registered") throw new Error(`a registration was ${outcome}`);
      };
      const directly = (): Promise<void> => {
        const [{ id } = {}] = registration().entities;
        return bare.create({ ...(id && { id }), spec });
      };
      const figures: Figure[] = [];
      for (const width of [1, WIDTH]) {
        const { one, other, ratio } = await inTurns(
          TURNS,
          () => loop(width, TURN, through),
          () => loop(width, TURN, directly),
        );
        const words = width === 1 ? "one at a time" : `${width} at once`;
        figures.push(
          atLeast(`Registration through gRPC against a bare client, ${words}`, ratio, 0.9),
          { what: `the driver, ${words}`, value: perSecond(one) },
          { what: `the bare client, ${words}`, value: perSecond(other) },
        );
      }
      const body = (): string => writeJson({ design, settings: at(settings, fresh()) });
      return [...figures, await wholeWay(endpoint, body)];
    } finally {
      bare.close();
      await registry.close();
      server.child.kill();
    }
  },
};

/** The same by the API: compiling, HTTP and the driver together. */
async function wholeWay(endpoint: string, body: () => string): Promise<Figure> {
  const product = await startProduct({
    FLETCH_REGISTRY: "flyteadmin",
    FLYTE_PLATFORM_URL: endpoint,
    FLYTE_PLATFORM_INSECURE: "true",
    FLETCH_LOG_LEVEL: "warn",
  });
  try {
    const load = { port: product.port, path: "/api/v1/registrations", body, status: 201 };
    const rate = await rateOf({ ...load, connections: WIDTH, milliseconds: TURN * 3 });
    return { what: `POST /registrations through gRPC, ${WIDTH} at once`, value: perSecond(rate) };
  } finally {
    await product.stop();
  }
}
