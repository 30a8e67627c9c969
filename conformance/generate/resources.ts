import fc from "fast-check";

/** Amounts of Kubernetes, spelled in all its ways. */
export const quantity = (): fc.Arbitrary<string> =>
  fc.constantFrom("1", "2", "500m", "0.5", "1.5", "4Gi", "512Mi", "1G", "1e3", "0", "128974848", "100Ki");

/** One side: requests or limits. */
export const side = (): fc.Arbitrary<Record<string, string>> =>
  fc.record(
    { cpu: quantity(), mem: quantity(), gpu: quantity(), ephemeral_storage: quantity() },
    { requiredKeys: [] },
  );

/** Numbers are read as their text; zero is dropped nowhere, for it is a text then. */
export const looseSide = (): fc.Arbitrary<Record<string, string | number>> =>
  fc.record(
    {
      cpu: fc.oneof(quantity(), fc.constantFrom(1, 0.5, 0, 2)),
      mem: fc.oneof(quantity(), fc.constantFrom(1024, 4_000_000_000)),
      gpu: fc.oneof(quantity(), fc.constantFrom(0, 1, 8)),
      ephemeral_storage: quantity(),
    },
    { requiredKeys: [] },
  );

/** `resources`: single amounts and pairs of request and limit. */
export const paired = (): fc.Arbitrary<Record<string, unknown>> => {
  const one = fc.oneof(quantity(), fc.tuple(quantity(), quantity()), fc.constantFrom(1, [1, "2"]));
  return fc.record({ cpu: one, mem: one, gpu: one, ephemeral_storage: one }, { requiredKeys: [] });
};
