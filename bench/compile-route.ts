import { writeJson } from "../apps/api/src/json.ts";
import { startProcess, startProduct } from "../e2e/product.ts";
import { samples } from "./designs.ts";
import { atLeast, inTurns, perSecond, type Promised } from "./figure.ts";
import { rateOf } from "./load.ts";

const CONNECTIONS = 16;
const TURNS = 5;
const TURN = 2_000;

/** POST /compile beside a Fastify route that only echoes the same body. */
export const compileRoute: Promised = {
  name: "compile-route",
  measure: async () => {
    const product = await startProduct({ FLETCH_LOG_LEVEL: "warn" });
    const echo = await startProcess(["bench/echo.ts"], {}, /http:\/\/127\.0\.0\.1:(\d+)/);
    try {
      const bodies = samples().map(({ design, settings }) => writeJson({ design, settings }));
      const body = (count: number): string => bodies[count % bodies.length] ?? "";
      const load = { body, connections: CONNECTIONS, milliseconds: TURN, status: 200 };
      const { one, other, ratio } = await inTurns(
        TURNS,
        () => rateOf({ ...load, port: product.port, path: "/api/v1/compile" }),
        () => rateOf({ ...load, port: Number(echo.match[1]), path: "/echo" }),
      );
      return [
        atLeast("POST /compile against a Fastify route that echoes the same body", ratio, 0.5),
        { what: `POST /compile, ${CONNECTIONS} connections`, value: perSecond(one) },
        { what: `the echo, ${CONNECTIONS} connections`, value: perSecond(other) },
      ];
    } finally {
      echo.child.kill();
      await product.stop();
    }
  },
};
