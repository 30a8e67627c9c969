/** An ImageSpec as a design has it, and what it is built in. */
export interface ContainerFileCase {
  readonly image: Readonly<Record<string, unknown>>;
  /** Files that are there; folders end in a slash. */
  readonly files?: readonly string[];
  /** Whether code is fetched when the task starts; so unless said. */
  readonly fast?: boolean;
  readonly source_root?: string;
}

const python_version = "3.11";

export const containerFileCases: readonly ContainerFileCase[] = [
  { image: {} },
  { image: { name: "Own", registry: "ghcr.io/Acme", python_version } },
  { image: { python_version: "", packages: [] } },
  { image: { python_version, packages: ["pandas==3.1", "flytekit>=1.16"] } },
  { image: { python_version, packages: ["flytekitplugins-ray", "flytekit-x"] } },
  { image: { python_version, apt_packages: ["git", "curl"], commands: ["echo a", "echo b"] } },
  { image: { python_version, apt_packages: [], commands: [], entrypoint: [], env: {} } },
  { image: { python_version, entrypoint: ["/bin/sh", "-c", 'é "x"'] } },
  { image: { python_version, conda_channels: ["nvidia"], conda_packages: ["cuda", "numpy"] } },
  { image: { python_version, conda_channels: [], conda_packages: [] } },
  { image: { python_version, env: { A: "1", PYTHONPATH: "/app", B: "two words" } } },
  { image: { base_image: "ubuntu:24.04", python_exec: "/usr/bin/python3", packages: ["a"] } },
  { image: { base_image: "", python_exec: "", python_version } },
  {
    image: {
      python_version,
      pip_index: "https://pip.example",
      pip_extra_index_url: ["https://more.example", "https://most.example"],
      pip_extra_args: "--no-deps --pre",
      pip_secret_mounts: [
        ["token", "/etc/pip"],
        ["other", "/etc/other"],
      ],
    },
  },
  {
    image: {
      python_version,
      pip_index: "",
      pip_extra_index_url: [],
      pip_extra_args: "",
      pip_secret_mounts: [],
    },
  },
  { image: { python_version, requirements: "app/uv.lock" }, files: ["app/uv.lock", "app/pyproject.toml"] },
  {
    image: {
      python_version,
      requirements: "poetry.lock",
      pip_extra_args: "--with x",
      pip_secret_mounts: [["t", "/t"]],
    },
    files: ["poetry.lock", "pyproject.toml"],
  },
  {
    image: { python_version, copy: ["data/x.csv", "models", "./conf/a.yaml", "top.txt"] },
    files: ["data/x.csv", "models/", "conf/a.yaml", "top.txt"],
  },
  { image: { python_version, copy: ["deep/er/folder/"] }, files: ["deep/er/folder/"] },
  { image: { python_version }, fast: false, source_root: "." },
  { image: { python_version, source_root: "." } },
  { image: { python_version, source_root: ".", source_copy_mode: "no_copy" }, fast: false },
  { image: { python_version, source_copy_mode: "all" }, source_root: "." },
  { image: { python_version, source_copy_mode: "no_copy" }, fast: false, source_root: "." },
  { image: { python_version, base_image: { name: "below", registry: "ghcr.io/acme", packages: ["numpy"] } } },
  {
    image: {
      python_version,
      base_image: { name: "below", base_image: { name: "lowest", tag_format: "v-{spec_hash}" } },
    },
  },
  {
    image: {
      python_version,
      builder_config: { uv_image: "uv:1", micromamba_image: "mamba:2" },
      platform: "linux/arm64",
    },
  },
  { image: { python_version, builder_options: { a: 1 }, registry_config: "x.json", tag_format: "v1" } },
  { image: { cuda: "12" } },
  { image: { cudnn: "8" } },
  { image: { python_exec: "/usr/bin/python3", conda_packages: ["x"] } },
  { image: { python_exec: "/usr/bin/python3", conda_channels: ["x"] } },
  { image: { requirements: "uv.lock", packages: [] }, files: ["uv.lock", "pyproject.toml"] },
  { image: { copy: ["/etc/hosts"] } },
  { image: { copy: ["a/../b"] } },
  { image: { source_copy_mode: "all" } },
];
