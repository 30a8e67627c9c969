import { gunzipSync } from "node:zlib";

import { expect, test } from "vitest";

import { settingsSchema } from "../settings.ts";
import { CONTEXT_VARIABLE, ownImage, withSerializedContext } from "./serialized-context.ts";

const settingsOf = (more: object = {}) =>
  settingsSchema.parse({
    project: "p",
    domain: "d",
    version: "v",
    images: { default: "reg/img:t" },
    ...more,
  });
const carried = (more: object = {}, images: readonly (readonly [string, string])[] = []): string => {
  const text = withSerializedContext(settingsOf(more), images).env?.[CONTEXT_VARIABLE] ?? "";
  return gunzipSync(Buffer.from(text, "base64")).toString();
};

test("the settings travel as flytekit's gzip of them, byte by byte", () => {
  // What flytekit 1.16.14 wrote for these settings.
  expect(withSerializedContext(settingsOf()).env?.[CONTEXT_VARIABLE]).toBe(
    "H4sIAAAAAAAC/6WPwW4DIQxEfyXiHIlDbv2VqkJ010vdspgYL1IS9d+LnaRNzr0gZsZ+DBeHa0wQJioLJveyu7gZlrhlCRaYU+Kql3vi9ju3HIs6DMnjmtSRqOvO0hkTNBmybDl/D8NYbRiv/6a9Ka8yfcKknqs2QmtEY8wqO3BDMt1VQ+m39f3vu4Gh0caT1bpFCdWu9OfUk3xQCVgEuDKMU6Geqvg+qP4di7/OHOwj+STwNSgdWbaYx0hgInlassHYJDRgjBnPUUbZoUSwpIc61353gP3+BxX9+Z2wAQAA",
  );
});

test("keys and spelling are those of Python's json", () => {
  expect(carried({ env: { A: "é" }, images: { default: "reg/img@sha256:1", other: "x/y" } })).toBe(
    '{"image_config": {"default_image": {"name": "default", "fqn": "reg/img", "tag": null, "digest": "sha256:1"}, ' +
      '"images": [{"name": "default", "fqn": "reg/img", "tag": null, "digest": "sha256:1"}, ' +
      '{"name": "other", "fqn": "x/y", "tag": null, "digest": null}]}, "project": "p", "domain": "d", "version": "v", ' +
      '"env": {"A": "\\u00e9"}, "default_resources": null, "git_repo": null, "python_interpreter": "/opt/venv/bin/python3", ' +
      '"flytekit_virtualenv_root": "/opt/venv", "fast_serialization_settings": null, "source_root": null}',
  );
});

test("resources, fast registration and the interpreter's folder are written out", () => {
  const text = carried({
    default_resources: { requests: { cpu: "1" } },
    fast: { destination_dir: "/root", distribution_location: "" },
    python_interpreter: "python",
  });
  expect(text).toContain(
    '"default_resources": {"requests": {"cpu": "1", "mem": null, "gpu": null, "ephemeral_storage": null}, "limits": {"cpu": null,',
  );
  expect(text).toContain(
    '"fast_serialization_settings": {"enabled": true, "destination_dir": "/root", "distribution_location": null}',
  );
  expect(text).toContain('"flytekit_virtualenv_root": ""');
});

test("settings of any length travel", () => {
  const long = Array.from({ length: 40_000 }, (_, index) => Math.sin(index)).join();
  expect(carried({ env: { LONG: long } })).toContain(long);
});

test("it is the last variable, and settings that carry it already keep theirs", () => {
  expect(Object.keys(withSerializedContext(settingsOf({ env: { Z: "1" } })).env ?? {})).toEqual([
    "Z",
    CONTEXT_VARIABLE,
  ]);
  const own = settingsOf({ env: { [CONTEXT_VARIABLE]: "x" } });
  expect(withSerializedContext(own)).toBe(own);
});

test("an ImageSpec of the task is among the images, unless the settings know it", () => {
  const [[id, image] = ["", ""]] = ownImage({ container_image: { name: "x" } }, settingsOf());
  expect(image).toMatch(/^x:/);
  expect(ownImage({ container_image: { name: "x" } }, settingsOf({ images: { [id]: "known:1" } }))).toEqual(
    [],
  );
  expect(ownImage({ container_image: "x:1" }, settingsOf())).toEqual([]);
  expect(carried({}, [[id, image]])).toContain(`{"name": "${id}", "fqn": "x"`);
});
