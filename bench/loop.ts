/** Times a second that something is done when so many do it over and over; `count` is different each time. */
export async function loop(
  width: number,
  milliseconds: number,
  act: (count: number) => Promise<unknown>,
): Promise<number> {
  let started = 0;
  let done = 0;
  const start = performance.now();
  const one = async (): Promise<void> => {
    while (performance.now() - start < milliseconds) {
      started += 1;
      await act(started);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: width }, one));
  return (done / (performance.now() - start)) * 1_000;
}
