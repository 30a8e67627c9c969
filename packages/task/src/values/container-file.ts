import { FLYTEKIT_VERSION } from "./flytekit.ts";
import {
  type ImageSettings,
  type ImageSpec,
  imageSpecId,
  nameImage,
  settled,
  withCopyHandling,
} from "./image-spec.ts";
import { dumpJson } from "./python-json.ts";

/** What the default builder of an ImageSpec would build, or why it would not. */
export type ContainerFile = { readonly text: string } | { readonly error: string };

const BASE = "debian:bookworm-slim";
const UV = "ghcr.io/astral-sh/uv:0.5.1";
const MICROMAMBA = "mambaorg/micromamba:2.0.3-debian12-slim";
const RUNTIME = "/opt/micromamba/envs/runtime/bin";

/**
 * The steps of the container file that flytekit's `create_docker_context` writes, in its order. The mounts of caches and of
 * the installers themselves are left out: they leave nothing in the image.
 * @param settings for the name of an ImageSpec that is the base of this one
 */
export function containerFile(given: ImageSpec, settings: ImageSettings): ContainerFile {
  const spec = settled(withCopyHandling(given, settings));
  const refusal = refusalOf(spec);
  if (refusal !== undefined) return { error: refusal };
  const base = baseOf(spec, settings);
  if ("error" in base) return base;
  const parts: readonly (readonly string[])[] = [
    [
      `FROM ${toolImage(spec, "uv_image", UV)} as uv`,
      `FROM ${toolImage(spec, "micromamba_image", MICROMAMBA)} as micromamba`,
    ],
    [`FROM ${base.image}`],
    ["WORKDIR /", "USER root", ...apt(spec)],
    CERTIFICATES,
    [
      "RUN id -u flytekit || useradd --create-home --shell /bin/bash flytekit",
      "RUN chown -R flytekit /root && chown -R flytekit /home",
    ],
    pythonOf(spec),
    environment(spec),
    packages(spec),
    NVIDIA,
    spec.entrypoint === undefined ? [] : [`ENTRYPOINT ${dumpJson([...spec.entrypoint])}`],
    copiesSource(spec) ? ["COPY --chown=flytekit ./src /root"] : [],
    copies(spec),
    spec.commands?.length ? [`RUN ${spec.commands.join(" && ")}`] : [],
    ["WORKDIR /root", 'SHELL ["/bin/bash", "-c"]', "USER flytekit", PROFILE],
    // The id of the image as the design has it, also when its base is an ImageSpec: it is kept from before the build.
    [`ENV _F_IMG_ID=${imageSpecId(settings.idBeforeCopying ? given : spec)}`],
  ];
  return {
    text: parts
      .filter(({ length }) => length > 0)
      .map((lines) => `${lines.join("\n")}\n`)
      .join("\n"),
  };
}

/** Certificates for images without: from that of micromamba. */
const CERTIFICATES = [
  step(
    "RUN [ -f /etc/ssl/certs/ca-certificates.crt ] ||",
    "mkdir -p /etc/ssl/certs/ && cp /tmp/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt",
  ),
];
const NVIDIA = [
  step(
    'ENV PATH="$PATH:/usr/local/nvidia/bin:/usr/local/cuda/bin"',
    'LD_LIBRARY_PATH="/usr/local/nvidia/lib64:$LD_LIBRARY_PATH"',
  ),
];
const PROFILE = step("RUN mkdir -p $HOME &&", 'echo "export PATH=$PATH" >> $HOME/.profile');

/** One step over several lines. */
function step(...lines: readonly string[]): string {
  return lines.filter((line) => line !== "").join(" \\\n    ");
}

/** What the default builder raises ValueError for. */
function refusalOf(spec: ImageSpec): string | undefined {
  if (spec.builder === "noop") return "The builder noop builds nothing: the base image is used as it is.";
  if (spec.cuda !== undefined || spec.cudnn !== undefined) {
    return "flytekit's default builder refuses CUDA and cuDNN: take a base image that has them, or packages that bring them.";
  }
  if (spec.python_exec && (spec.conda_channels?.length || spec.conda_packages?.length)) {
    return "flytekit's default builder refuses conda packages and channels together with a Python program of one's own.";
  }
  if (lockOf(spec) !== undefined && spec.packages !== undefined) {
    return `flytekit's default builder refuses packages beside ${lockOf(spec)}: add them to the lock file.`;
  }
  const outside = spec.copy?.find((path) => path.startsWith("/") || path.split("/").includes(".."));
  if (outside !== undefined) {
    return `flytekit's default builder copies only files below the folder it is started in, and ${outside} is not.`;
  }
  return copiesSource(spec) && !spec.source_root
    ? "flytekit's default builder needs the source root to copy source files."
    : undefined;
}

const copiesSource = ({ source_copy_mode: mode }: ImageSpec): boolean =>
  mode !== undefined && mode !== "no_copy";

function baseOf({ base_image: base }: ImageSpec, settings: ImageSettings) {
  if (typeof base === "object") return nameImage(base, settings);
  return { image: base || BASE };
}

const toolImage = ({ builder_config: config }: ImageSpec, key: string, usual: string): string => {
  const own = config?.[key];
  return typeof own === "string" ? own : usual;
};

const apt = ({ apt_packages: names }: ImageSpec): readonly string[] =>
  names === undefined || names.length === 0
    ? []
    : [step("RUN apt-get update && apt-get install -y --no-install-recommends", names.join(" "))];

/** `prepare_python_executable`: Python from conda-forge, unless there is one in the base image. */
function pythonOf(spec: ImageSpec): readonly string[] {
  if (spec.python_exec) return [];
  const channels = ["conda-forge", ...(spec.conda_channels ?? [])].map((channel) => `-c ${channel}`);
  const version = spec.python_version || "<that of the Python that builds>";
  const wanted = [...channels, `python=${version}`, ...(spec.conda_packages ?? [])].join(" ");
  const runtime = "-n runtime --root-prefix /opt/micromamba";
  return [
    step(
      "RUN micromamba config set use_lockfiles False &&",
      `( micromamba create ${runtime}`,
      wanted,
      `|| micromamba install ${runtime}`,
      `${wanted} ) &&`,
      "chown -R flytekit /opt/micromamba",
    ),
  ];
}

function environment(spec: ImageSpec): readonly string[] {
  const own = { PYTHONPATH: "/root", ...spec.env };
  return [
    step(
      `ENV PATH="${spec.python_exec ? "" : RUNTIME}:$PATH"`,
      `UV_PYTHON=${spec.python_exec || `${RUNTIME}/python`}`,
      "UV_COMPILE_BYTECODE=1",
      "UV_LINK_MODE=copy",
      "FLYTE_SDK_RICH_TRACEBACKS=0",
      "SSL_CERT_DIR=/etc/ssl/certs",
      ...Object.entries(own).map(([name, value]) => `${name}=${value}`),
    ),
  ];
}

/** Of a path nobody can tell here whether it is a folder: one with an ending is taken for a file. */
function copies({ copy = [] }: ImageSpec): readonly string[] {
  return copy.flatMap((given) => {
    const parts = given.split("/").filter((part) => part !== "" && part !== ".");
    const path = parts.join("/") || ".";
    const isFile = /[^.]\.\w+$/.test(parts.at(-1) ?? "");
    const folder = isFile ? parts.slice(0, -1).join("/") || "." : path;
    return [`# as a ${isFile ? "file" : "folder"}`, `COPY --chown=flytekit ${path} /root/${folder}/`];
  });
}

const LOCKS = ["uv.lock", "poetry.lock"] as const;
const lockOf = ({ requirements }: ImageSpec): (typeof LOCKS)[number] | undefined =>
  LOCKS.find((lock) => requirements?.split("/").at(-1) === lock);

/** `prepare_python_install`: flytekit itself comes last, unless it is listed. */
function packages(spec: ImageSpec): readonly string[] {
  const options = [
    ...(spec.pip_index ? [`--index-url ${spec.pip_index}`] : []),
    ...(spec.pip_extra_index_url ?? []).map((url) => `--extra-index-url ${url}`),
    ...(spec.pip_extra_args ? [spec.pip_extra_args] : []),
  ];
  const mounts = (spec.pip_secret_mounts ?? []).map(
    ([, target], index) => `--mount=type=secret,id=secret_${index},target=${target}`,
  );
  const install = (command: string, ...words: readonly string[]): string =>
    step(`RUN ${[...mounts, command].join(" ")}`, words.filter((word) => word !== "").join(" "));
  const own = "chown -R flytekit /root/.venv";
  const venv = step('ENV PATH="/root/.venv/bin:$PATH"', "UV_PYTHON=/root/.venv/bin/python");
  switch (lockOf(spec)) {
    case "uv.lock": {
      const words = [...options, "--locked", "--no-dev", "--no-install-project", "&&", own];
      return ["WORKDIR /root", install("uv sync", ...words), "WORKDIR /", venv];
    }
    case "poetry.lock":
      return [
        "RUN uv pip install poetry",
        step("ENV POETRY_CACHE_DIR=/tmp/poetry_cache", "POETRY_VIRTUALENVS_IN_PROJECT=true"),
        "WORKDIR /root",
        install("poetry install", ...options, "--no-root", "&&", own),
        "WORKDIR /",
        venv,
      ];
    default: {
      const listed = spec.packages ?? [];
      const has = listed.some((name) => /^[\w-]+/.exec(name)?.[0] === "flytekit");
      const lines = [
        ...(spec.requirements ? [`the lines of ${spec.requirements}`] : []),
        ...listed,
        ...(has ? [] : [`flytekit==${FLYTEKIT_VERSION}${spec.requirements ? " unless it is there" : ""}`]),
      ];
      return [
        "# requirements_uv.txt holds:",
        ...lines.map((line) => `#   ${line}`),
        install("uv pip install", ...options, "--requirement requirements_uv.txt"),
      ];
    }
  }
}
