import type { Step } from "./step.ts";
export const refusals: Step = async () => ({ passed: 0, failed: 0 });
