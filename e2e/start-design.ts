/** A small design of a task, for errands that need one. */
export const START = `format: fletch/v1
kind: task
module: recipes.train # where it lives
function: fit
parameters:
  container_image: ghcr.io/acme/train:1.4
  retries: 3
`;
