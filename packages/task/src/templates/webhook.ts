import { z } from "zod";

import { field } from "../field.ts";
import { unknownInput } from "../input-placeholders.ts";
import * as parameters from "../parameters/index.ts";
import { type Problem, runWarning } from "../problem.ts";
import { parseDuration } from "../values/duration.ts";
import { jsonMap, textMap } from "../values/scalars.ts";
import { structOf } from "../values/struct.ts";
import { type TaskTemplate, TEMPLATE_PATH, type TemplateContext } from "./task-template.ts";

const schema = z
  .strictObject({
    type: z.literal("WebhookTask"),
    url: z.string().register(field, {
      label: "Address",
      help: "What is called. {inputs.x} stands for the value of the input x, here and in headers and data.",
      keyword: "url",
      wire: "template.custom.url",
      example: "https://hooks.example.com/items/{inputs.item}",
    }),
    method: z
      .enum(["GET", "POST"])
      .register(field, {
        label: "Method",
        help: "GET asks for something, POST sends something.",
        keyword: "method",
        wire: "template.custom.method",
        unset: "POST",
      })
      .optional(),
    headers: textMap()
      .register(field, {
        label: "Headers",
        help: "What is sent along with the request, such as Content-Type.",
        keyword: "headers",
        wire: "template.custom.headers",
        unset: "none",
        example: { "Content-Type": "application/json" },
      })
      .optional(),
    data: jsonMap()
      .register(field, {
        label: "Data",
        help: "The body of a POST as JSON, or the query of a GET.",
        keyword: "data",
        wire: "template.custom.data",
        unset: "none",
        example: { text: "{inputs.message}" },
      })
      .optional(),
    show_data: z
      .boolean()
      .register(field, {
        label: "Show the data",
        help: "Whether what was sent is part of the output.",
        keyword: "show_data",
        wire: "template.custom.show_data",
        unset: "no",
      })
      .optional(),
    show_url: z
      .boolean()
      .register(field, {
        label: "Show the address",
        help: "Whether the address is part of the output.",
        keyword: "show_url",
        wire: "template.custom.show_url",
        unset: "no",
      })
      .optional(),
    description: z
      .string()
      .register(field, {
        label: "Description",
        help: "What the task does, in one line.",
        keyword: "description",
        wire: "description.shortDescription",
        unset: "none",
      })
      .optional(),
    timeout: parameters.timeout.schema
      .clone()
      .register(field, {
        label: "Timeout of the request",
        help: "How long to wait for an answer.",
        keyword: "timeout",
        wire: "template.custom.timeout_sec",
        unit: "seconds, or a text such as 1m30s",
        unset: "10 seconds",
        example: 30,
      })
      .optional(),
  })
  .register(field, {
    label: "Webhook",
    help: "Calls an address on the web. No container is started.",
    details: "The platform's connector calls it. The class takes no retries, secrets or other parameters.",
    python: { module: "flytekit.extras.webhook", name: "WebhookTask" },
  });

type Own = z.output<typeof schema>;

/** `timeout_sec`: an int as it is, else `timedelta.total_seconds()`. */
const seconds = (timeout: Own["timeout"]): number =>
  timeout === undefined
    ? 10
    : typeof timeout === "number"
      ? timeout
      : Number(parseDuration(timeout)?.micros ?? 0n) / 1e6;

/** flytekit's `WebhookTask`. */
export const WebhookTask: TaskTemplate<typeof schema> = {
  schema,
  package: "httpx",
  parameters: [],
  inputs: "dynamic_inputs",
  outputs: () => [{ name: "info", type: "builtins.dict" }],
  compile: (own) => ({
    type: "webhook",
    custom: {
      url: own.url,
      method: own.method ?? "POST",
      headers: own.headers ?? {},
      data: structOf(own.data ?? {}),
      show_data: own.show_data ?? false,
      show_url: own.show_url ?? false,
      timeout_sec: seconds(own.timeout),
    },
    description: own.description ? { shortDescription: own.description } : undefined,
  }),
  python: {
    timeout: parameters.timeout.python,
  },
  check: (own, context) => [
    ...request(own),
    ...placeholders([own.url], `${TEMPLATE_PATH}/url`, context),
    ...placeholders(textsOf(own.headers), `${TEMPLATE_PATH}/headers`, context),
    ...placeholders(textsOf(own.data), `${TEMPLATE_PATH}/data`, context),
  ],
};

/** What httpx refuses, or gives up before it has asked. */
function request({ url, timeout }: Own): readonly Problem[] {
  const problems: Problem[] = [];
  // It may begin with the value of an input.
  if (url.trim() !== "" && !/^(https?:\/\/|\{)/i.test(url)) {
    const message = "The connector asks addresses that begin with https:// or http://: the run would fail.";
    problems.push(runWarning(`${TEMPLATE_PATH}/url`, "invalid-value", message));
  }
  if (seconds(timeout) <= 0) {
    const message = "The connector gives up before it has asked. Use more than 0.";
    problems.push(runWarning(`${TEMPLATE_PATH}/timeout`, "invalid-value", message));
  }
  return problems;
}

/** Every text that the connector fills in (`format_dict`): names of maps stay as they are. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return Object.values(value).flatMap(textsOf);
}

/** What `format_dict` takes for placeholders: from the first brace to the next that closes, where a dot is inside. */
const placeholdersOf = (text: string): readonly string[] =>
  text
    .split("}")
    .slice(0, -1)
    .flatMap((piece) => {
      const inside = piece.includes("{") ? piece.slice(piece.indexOf("{") + 1) : "";
      return inside.includes(".") ? [inside] : [];
    });

function placeholders(
  texts: readonly string[],
  path: string,
  { inputs }: TemplateContext,
): readonly Problem[] {
  const names = inputs.map(({ name }) => name);
  return [...new Set(texts.flatMap(placeholdersOf))].flatMap((inside) => {
    const [root, name = ""] = inside.split(".");
    if (root !== "inputs") {
      const message = `The connector takes "{${inside}}" for a placeholder that it cannot fill in: the run would fail. Write {inputs.x} for the value of the input x, and no other dots between braces.`;
      return [runWarning(path, "invalid-value", message)];
    }
    return names.includes(name) ? [] : [unknownInput(name, { path, names })];
  });
}
