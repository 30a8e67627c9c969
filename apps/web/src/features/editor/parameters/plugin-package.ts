import type { Shape } from "@fletch/task";

interface Packaged {
  readonly package: string;
}

/** What has to be installed in the image for the plugin that a branch of `task_config` stands for. */
export function pluginPackage(
  plugins: Readonly<Record<string, Packaged>>,
  option: Shape,
  discriminator: string | undefined,
): string | undefined {
  const constant =
    option.kind === "object" ? option.fields.find(({ name }) => name === discriminator)?.shape : undefined;
  return constant?.kind === "constant" ? plugins[String(constant.value)]?.package : undefined;
}
