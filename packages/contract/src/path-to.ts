/** A route's path with its parameters filled in, each escaped. */
export function pathTo(
  route: { readonly path: string },
  params: Readonly<Record<string, string | number>> = {},
): string {
  return route.path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${route.path} needs ${name}`);
    return encodeURIComponent(value);
  });
}
