import { expect, test } from "vitest";

import { type ContainerFile, containerFile } from "./container-file.ts";
import type { ImageSpec } from "./image-spec.ts";

const settings = { images: {}, fast: true };
const made = (spec: ImageSpec): ContainerFile => containerFile(spec, settings);
/** With each step on one line. */
const textOf = (spec: ImageSpec): string => {
  const file = made(spec);
  return "text" in file ? file.text.replaceAll(/ \\\n +/g, " ") : `error: ${file.error}`;
};

test("the least ImageSpec installs Python and flytekit on Debian", () => {
  const text = textOf({ name: "a", python_version: "3.11" });
  expect(text).toContain("FROM debian:bookworm-slim\n");
  expect(text).toContain("-c conda-forge python=3.11 ||");
  expect(text).toContain("#   flytekit==1.16.14\n");
  expect(text).not.toContain("apt-get");
  expect(text).toMatch(/\nUSER flytekit\n.*\n\nENV _F_IMG_ID=[\w-]+\n$/);
});

test("every part stands in the order in which it is built", () => {
  const text = textOf({
    base_image: "ubuntu:24.04",
    apt_packages: ["git", "curl"],
    conda_channels: ["nvidia"],
    conda_packages: ["cuda"],
    env: { A: "1" },
    packages: ["pandas", "flytekit>=1.16"],
    pip_index: "https://pip.example",
    pip_extra_index_url: ["https://more.example"],
    pip_secret_mounts: [["token", "/etc/pip"]],
    entrypoint: [],
    copy: ["data/x.csv"],
    commands: ["echo a", "echo b"],
  });
  const wanted = [
    "FROM ubuntu:24.04",
    "apt-get install -y --no-install-recommends git curl",
    "-c conda-forge -c nvidia python=",
    "PYTHONPATH=/root A=1",
    "--mount=type=secret,id=secret_0,target=/etc/pip uv pip install --index-url https://pip.example --extra-index-url https://more.example",
    "ENTRYPOINT []",
    "COPY --chown=flytekit data/x.csv /root/data/",
    "RUN echo a && echo b",
    "WORKDIR /root",
  ];
  const places = wanted.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(text).not.toContain("flytekit==");
});

test("a path with an ending is taken for a file, another for a folder, and the text says so", () => {
  const text = textOf({ copy: ["./top.txt", "models//big", ".hidden"] });
  expect(text).toContain("# as a file\nCOPY --chown=flytekit top.txt /root/./\n");
  expect(text).toContain("# as a folder\nCOPY --chown=flytekit models/big /root/models/big/\n");
  expect(text).toContain("COPY --chown=flytekit .hidden /root/.hidden/\n");
});

test("a source root of the image's own is copied, also when code is fetched at the start", () => {
  expect(textOf({ source_root: "/src" })).toContain("COPY --chown=flytekit ./src /root\n");
  expect(textOf({ source_root: "/src", source_copy_mode: "no_copy" })).not.toContain("COPY");
});

test("lock files are installed by the program that made them", () => {
  expect(textOf({ requirements: "app/uv.lock" })).toContain("uv sync --locked --no-dev --no-install-project");
  expect(textOf({ requirements: "poetry.lock" })).toContain("poetry install --no-root");
  expect(textOf({ requirements: "reqs.txt" })).toContain("#   the lines of reqs.txt");
});

test("what the default builder refuses is told instead", () => {
  const refused: readonly (readonly [ImageSpec, string])[] = [
    [{ cuda: "12" }, "CUDA"],
    [{ builder: "noop", base_image: "a:1" }, "builds nothing"],
    [{ python_exec: "/usr/bin/python3", conda_packages: ["x"] }, "conda"],
    [{ requirements: "uv.lock", packages: ["a"] }, "uv.lock"],
    [{ copy: ["../secret"] }, "../secret"],
    [{ source_copy_mode: "all" }, "source root"],
  ];
  for (const [spec, words] of refused)
    expect(made(spec)).toHaveProperty("error", expect.stringContaining(words));
});

test("source files are copied when they are not fetched at the start", () => {
  const file = containerFile({ name: "a" }, { images: {}, fast: false, sourceRoot: "/src" });
  expect(file).toHaveProperty("text", expect.stringContaining("COPY --chown=flytekit ./src /root"));
});
