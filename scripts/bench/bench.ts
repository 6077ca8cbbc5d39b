// Measures the app and its parts: prints tables, writes them as JSON where a file is named, and compares. See docs/bench.md.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { failed, type Result } from '../../src-shared/result';
import { withBuiltApp } from '../setup/built-app.mjs';
import { inColumns } from '../columns';
import { compared, readEarlier, type EarlierMeasured, type Measured } from './compare';
import { presentVersions, thisMachine } from './machine';
import type { Row } from './part';
import { parts } from './parts';

const { positionals: names, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    compare: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) printHelp();
const complaint = values.help ? undefined : await run();
if (complaint !== undefined) {
  console.error(`${complaint} Nothing was measured.`);
  process.exitCode = 1;
}

function printHelp(): void {
  const width = Math.max(...parts.map(({ name }) => name.length));
  console.log(`Usage: npm run bench -- [PART …] [--json FILE] [--compare FILE]

Without a part all are measured, one after the other.

  --json FILE       write the figures into FILE
  --compare FILE    set them beside those that --json wrote

Parts:
${parts.map(({ name, what }) => `  ${name.padEnd(width)}  ${what}`).join('\n')}`);
}

/** @returns what is wrong with what was asked for, in a sentence */
async function run(): Promise<string | undefined> {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    return `There is no part named ${unknown.join(', ')}. The parts are: ${parts.map(({ name }) => name).join(', ')}.`;
  }
  const earlier = values.compare === undefined ? undefined : readFigures(values.compare);
  if (earlier?.ok === false) {
    return `${values.compare ?? ''} cannot be compared with: ${earlier.reason}.`;
  }
  const chosen = parts.filter((part) => names.length === 0 || names.includes(part.name));
  const startsApp = chosen.some(({ needsApp }) => needsApp);
  const results = await (startsApp ? withBuiltApp(() => measure(chosen)) : measure(chosen));
  if (values.json !== undefined) {
    const versions = presentVersions(startsApp ? process.env.ELECTRON_OVERRIDE_DIST_PATH : undefined);
    const written = { machine: thisMachine(), versions, results };
    await writeFile(values.json, `${JSON.stringify(written, undefined, 2)}\n`);
  }
  if (earlier !== undefined) printComparison(compared(earlier.value, results));
  return undefined;
}

function readFigures(path: string): Result<readonly EarlierMeasured[], string> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (failure) {
    return failed(failure instanceof Error ? `it cannot be read (${failure.message})` : 'it cannot be read');
  }
  return readEarlier(text);
}

interface Outcome extends Measured {
  readonly what: string;
}

/** Runs some parts, one after the other, and prints each when it is done. */
async function measure(chosen: typeof parts): Promise<readonly Outcome[]> {
  // electron-store asks the package electron for its program, which the storage alone does not need.
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= process.cwd();
  const results: Outcome[] = [];
  for (const { name, what, run: runPart } of chosen) {
    console.log(`\n${name}: ${what}\n`);
    const rows = await runPart();
    printTable(rows);
    results.push({ name, what, rows });
  }
  return results;
}

function printComparison(rows: readonly Row[]): void {
  console.log(`\ncompared with ${values.compare ?? ''}\n`);
  if (rows.length === 0) console.log('It has none of the figures that were measured now.');
  else printTable(rows);
}

function printTable(rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const table = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  // Names stand at the left, figures at the right.
  const isFigure = (column: number): boolean => typeof rows[0]?.[columns[column] ?? ''] !== 'string';
  console.log(inColumns(table, isFigure));
}
