import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

import { step } from "./step.ts";

/**
 * The whole test command: types, lint, format, dead code, unit and contract tests, page weight, browser and
 * accessibility errands. Every step runs, also after a failure, and what was counted is written down.
 */
interface Count {
  passed: number;
  failed: number;
}

const results = "test-results";
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const unitFile = `${results}/unit.json`;
const browserFile = `${results}/browser.json`;
const read = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
};
const unitCount = (): Count | undefined => {
  const report = read(unitFile) as
    | { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number; numPendingTests: number }
    | undefined;
  return (
    report && {
      passed: report.numPassedTests,
      failed: Math.max(report.numFailedTests, report.numFailedTestSuites) + report.numPendingTests,
    }
  );
};
const browserCount = (): Count | undefined => {
  const report = read(browserFile) as
    | { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }
    | undefined;
  if (!report) return undefined;
  // What passed only when tried again, or was not tried, did not pass.
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + skipped };
};

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: NodeJS.ProcessEnv;
  readonly count?: () => Count | undefined;
}
const steps: readonly Step[] = [
  { name: "types", command: ["node", "scripts/check-types.ts"] },
  { name: "lint", command: ["oxlint"] },
  { name: "format", command: ["oxfmt", "--check", "."] },
  { name: "dead code", command: ["knip"] },
  {
    name: "unit and contract",
    command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unitFile}`],
    count: unitCount,
  },
  { name: "build", command: ["vite", "build", "apps/web", "--logLevel", "warn"] },
  { name: "page weight", command: ["node", "scripts/page-weight.ts"] },
  {
    name: "browser and accessibility",
    command: ["playwright", "test", "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserFile },
    count: browserCount,
  },
];

const total: Count = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const { name, command, env, count } of steps) {
  const [program, ...args] = command;
  console.log(`\n── ${name}: ${command.join(" ")}`);
  const started = performance.now();
  const code = await step(program, args, env);
  const counted = count ? count() : { passed: code === 0 ? 1 : 0, failed: 0 };
  // Tests that left no report are no tests that passed.
  const { passed, failed } = counted ?? { passed: 0, failed: 1 };
  const bad = code === 0 ? failed : Math.max(failed, 1);
  total.passed += passed;
  total.failed += bad;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  lines.push(`${bad === 0 ? "ok  " : "FAIL"} ${name}: ${passed} good, ${bad} bad, ${seconds} s`);
}
writeFileSync(`${results}/summary.json`, JSON.stringify(total));
console.log(`\n${lines.join("\n")}\n\nAll together: ${total.passed} good, ${total.failed} bad`);
process.exitCode = total.failed === 0 ? 0 : 1;
