import swagger, { type SwaggerTransform, type SwaggerTransformObject } from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { type Route, routes } from "@fletch/contract";
import fp from "fastify-plugin";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";

/** The OpenAPI document, made of the contract, and a page to read it, all from our own origin. */
export const openapi = fp<{ version: string }>(
  async (app, { version }) => {
    await app.register(swagger, {
      openapi: {
        openapi: "3.1.0",
        info: {
          title: "Fletch",
          description:
            "Design Flyte tasks, compile them to the TaskSpec that flytekit would send, and register them.",
          version,
        },
      },
      transform: withCondition,
      transformObject: withoutUnused,
    });
    await app.register(swaggerUi, {
      routePrefix: "/api/docs",
      theme: { title: "Fletch: API" },
      // The default asks a server elsewhere to judge the document.
      uiConfig: { validatorUrl: null, docExpansion: "list" },
    });
    app.get("/api/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  },
  { name: "openapi" },
);

const conditional = new Set(
  Object.values<Route>(routes)
    .filter((route) => route.conditional)
    .map((route) => `${route.method} ${route.path}`),
);

/** The header is not in the routes' schemas: a missing one is 428, not 400. */
const withCondition: SwaggerTransform = (input) => {
  const { schema, url } = jsonSchemaTransform(input);
  if (!conditional.has(`${String(input.route.method)} ${input.url}`)) return { schema, url };
  const ifMatch = { type: "string", description: 'The revision looked at, as its ETag: "3"' };
  const headers = { type: "object", required: ["if-match"], properties: { "if-match": ifMatch } };
  return { schema: { ...schema, headers }, url };
};

/** Drops the components that nothing points at: most schemas are only asked for, or only answered. */
const withoutUnused: SwaggerTransformObject = (input) => {
  const document = jsonSchemaTransformObject(input) as { components?: { schemas?: Record<string, unknown> } };
  const schemas = document.components?.schemas ?? {};
  for (let before = -1; before !== Object.keys(schemas).length;) {
    before = Object.keys(schemas).length;
    const text = JSON.stringify(document);
    for (const name of Object.keys(schemas)) {
      if (!text.includes(`"#/components/schemas/${name}"`)) delete schemas[name];
    }
  }
  return document as ReturnType<SwaggerTransformObject>;
};
