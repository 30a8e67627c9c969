/** How a search for names is asked: a filter for the server, and what it cannot say for us. */
interface NameQuery {
  /** In flyteadmin's filter language. */
  readonly filters?: string;
  readonly keep?: (name: string) => boolean;
}

/** `+`, `;`, `,` and line breaks cannot stand in a filter's value, blanks around it are dropped, and `%`, `_` and `\` mean something to SQL's LIKE. */
export function nameQuery(query: string): NameQuery {
  if (query === "") return {};
  const parts = query.split(/[+;,()\\\n\r\u2028\u2029]/).map((part) => part.trim());
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), "");
  const exact = longest === query && !/[%_]/.test(query);
  return {
    ...(longest && { filters: `contains(name,${longest})` }),
    ...(!exact && { keep: (name) => name.includes(query) }),
  };
}
