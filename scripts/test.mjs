// Runs every check of the project, or those named as arguments, and ends with the line "N passed, N failed".
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuild, recordBuild } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { openDisplay } from './setup/display.mjs';
import { electronEnvironment, ensureElectron } from './setup/electron/ensure.mjs';
import { whyNotInstall } from './setup/installing.mjs';
import { Interruption } from './setup/interruption.mjs';
import { parseJson } from './setup/json.mjs';
import { withLock } from './setup/lock.mjs';
import { SetupFailure, explain } from './setup/messages.mjs';
import { npm } from './setup/npm.mjs';
import { workFolder } from './setup/paths.mjs';
import { runScript } from './setup/script.mjs';
import { ensureSystemLibraries } from './setup/system-libraries.mjs';
import { countPlaywright, countVitest } from './setup/test-report.mjs';
import { whyNotTrace } from './setup/tracing.mjs';

/** @import { CaptureOptions } from './setup/processes.mjs' */
/** @import { Counts } from './setup/test-report.mjs' */

/** @typedef {Counts & { output: string }} Outcome */

const stepNames = /** @type {const} */ ([
  ...['format', 'lint', 'types', 'articles', 'unit', 'build', 'e2e', 'trace', 'installed'],
]);
/** Where the build failed, these have nothing to look at. */
const needsBuild = new Set(['e2e', 'trace', 'installed']);
const stepMilliseconds = 30 * 60_000;
/** Hundreds of starts of the app: ten minutes on a quick machine, fifty on one whose page faults are slow. */
const endToEndMilliseconds = 70 * 60_000;
/** How many apps the end-to-end tests run at once: two start as quickly as one, four take twice as long each. */
const endToEndWorkers = 2;
const logFolder = join(workFolder, 'test');

/** @typedef {typeof stepNames[number]} StepName */

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs an npm script, with its output going to a log.
 * @param {StepName} step
 * @param {readonly string[]} args
 * @param {Pick<CaptureOptions, 'environment' | 'onStart'>} [options]
 */
async function runNpmScript(step, args, { environment = process.env, onStart } = {}) {
  const log = createWriteStream(join(logFolder, `${step}.log`));
  try {
    return await npm(['run', '--silent', ...args], {
      environment,
      onStart,
      timeLimit: step === 'e2e' ? endToEndMilliseconds : stepMilliseconds,
      onOutput: (chunk) => log.write(chunk),
    });
  } finally {
    log.end();
  }
}

/**
 * @param {StepName} step
 * @param {readonly string[]} args
 * @param {(processId: number) => void} [onStart]
 * @returns {Promise<Outcome>}
 */
async function runPlainStep(step, args, onStart) {
  const { exitCode, output } = await runNpmScript(step, args, { onStart });
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, remarks: [], output };
}

/**
 * @template Report
 * @param {string} path
 * @param {number} exitCode
 * @param {(report: Report, exitCode: number) => Counts} count
 * @returns {Promise<Counts>}
 */
async function readReport(path, exitCode, count) {
  try {
    return count(/** @type {Report} */ (parseJson(await readFile(path, 'utf8'))), exitCode);
  } catch {
    return { passed: 0, failed: 1, remarks: [`The runner ended with code ${exitCode} and left no report.`] };
  }
}

/** @returns {Promise<Outcome>} */
async function runUnit() {
  const report = join(logFolder, 'unit.json');
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { exitCode, output } = await runNpmScript('unit', ['unit', '--', ...reporters]);
  return { ...(await readReport(report, exitCode, countVitest)), output };
}

/** @returns {Promise<Outcome>} */
async function runBuild() {
  /** @type {Outcome} */
  let outcome = { passed: 0, failed: 1, remarks: [], output: '' };
  await withLock('build', (holdFor) =>
    recordBuild(async () => {
      outcome = await runPlainStep('build', ['build'], holdFor);
      return outcome.failed === 0;
    }),
  );
  return outcome;
}

/** @returns {Promise<Outcome>} */
async function runEndToEnd() {
  // Only this step needs Electron; where none can be had the others still tell something.
  const electron = await ensureElectron();
  await ensureSystemLibraries({ display: true, accessibility: true, executable: electron.executable });
  await ensureBuild();
  const report = join(logFolder, 'e2e.json');
  await rm(report, { force: true });
  const displays = await Promise.all(
    Array.from({ length: endToEndWorkers }, () => openDisplay({ forceVirtual: true })),
  );
  try {
    const environment = {
      ...displays[0]?.environment,
      ...electronEnvironment(electron),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      // Clipboard, pointer and focus are one for all on a display, so each worker has its own (e2e/launch.ts).
      POLYLECT_DISPLAYS: displays.map((display) => display.environment.DISPLAY ?? '').join(' '),
    };
    // With dots what failed, and why, stands at the end, where also those find it who keep only the end of a long log.
    const words = ['e2e', '--', '--reporter=dot,json', `--workers=${endToEndWorkers}`];
    const { exitCode, output } = await runNpmScript('e2e', words, { environment });
    return { ...(await readReport(report, exitCode, countPlaywright)), output };
  } finally {
    await Promise.all(displays.map((display) => display.close()));
  }
}

/**
 * A step that not every system can run.
 * @param {StepName} step
 * @param {string} script
 * @param {string | undefined} reason Why it cannot be run here.
 * @returns {Promise<Outcome>}
 */
async function runWherePossible(step, script, reason) {
  if (reason === undefined) return runPlainStep(step, [script]);
  print(`${step} … NOT RUN: ${reason}`);
  return { passed: 0, failed: 0, remarks: [], output: '' };
}

/**
 * @param {StepName} step
 * @returns {Promise<Outcome>}
 */
async function runStep(step) {
  if (step === 'trace') return runWherePossible(step, 'trace:offline', await whyNotTrace());
  if (step === 'installed') return runWherePossible(step, 'dist:test', await whyNotInstall());
  if (step === 'unit') return runUnit();
  if (step === 'build') return runBuild();
  if (step === 'e2e') return runEndToEnd();
  return runPlainStep(step, [step === 'format' ? 'format:check' : step]);
}

/** @returns {Promise<Outcome>} */
function notRun() {
  return Promise.resolve({
    passed: 0,
    failed: 1,
    remarks: ['Not run, because the build failed.'],
    output: '',
  });
}

/**
 * @param {StepName} step
 * @param {() => Promise<Outcome>} work
 * @returns {Promise<Counts>}
 */
async function report(step, work) {
  const started = performance.now();
  const { output, ...counts } = await work().catch((/** @type {unknown} */ error) => {
    if (error instanceof Interruption) throw error;
    return { passed: 0, failed: 1, remarks: [], output: explain(error) };
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (counts.passed + counts.failed > 0) {
    print(`${step} … ${counts.failed === 0 ? 'passed' : 'failed'} (${seconds} s)`);
  }
  if (counts.failed > 0) for (const text of [output.trimEnd(), ...counts.remarks]) if (text) print(text);
  return counts;
}

/**
 * @param {readonly string[]} names
 * @returns {StepName[]} In the order in which they build on one another.
 */
function chooseSteps(names) {
  const unknown = names.filter((name) => !stepNames.some((step) => step === name));
  if (unknown.length > 0) {
    throw new SetupFailure({
      happened: `There is no step named ${unknown.join(', ')}.`,
      meaning: 'Nothing has been tested.',
      remedy: `The steps are: ${stepNames.join(', ')}. Without a name all of them run.`,
    });
  }
  return stepNames.filter((step) => names.length === 0 || names.includes(step));
}

/** @param {readonly StepName[]} steps */
async function runSteps(steps) {
  await ensureDependencies();
  await mkdir(logFolder, { recursive: true });
  const totals = { passed: 0, failed: 0 };
  let isBuilt = true;
  for (const step of steps) {
    const counts = await report(step, () => (needsBuild.has(step) && !isBuilt ? notRun() : runStep(step)));
    if (step === 'build') isBuilt = counts.failed === 0;
    totals.passed += counts.passed;
    totals.failed += counts.failed;
  }
  return totals;
}

await runScript(async () => {
  let totals = { passed: 0, failed: 1 };
  try {
    totals = await runSteps(chooseSteps(process.argv.slice(2)));
  } catch (error) {
    if (error instanceof Interruption) throw error;
    process.stderr.write(`${explain(error)}\n`);
  }
  print(`${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 ? 0 : 1;
});
