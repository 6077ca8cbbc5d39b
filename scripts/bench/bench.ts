// Measures the app and its parts: prints tables, and writes them as JSON where a file is named. See docs/bench.md.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { withBuiltApp } from '../setup/built-app.mjs';
import type { Part, Row } from './part';
import { parts } from './parts';

const { positionals: names, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' } },
});

const unknown = names.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no part named ${unknown.join(', ')}. Nothing was measured. The parts are: ${parts.map(({ name }) => name).join(', ')}.`,
  );
  process.exitCode = 1;
} else {
  const chosen = parts.filter((part) => names.length === 0 || names.includes(part.name));
  const results = await (chosen.some(({ needsApp }) => needsApp)
    ? withBuiltApp(() => measure(chosen))
    : measure(chosen));
  if (values.json !== undefined) {
    const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
    await writeFile(values.json, `${JSON.stringify({ machine, results }, undefined, 2)}\n`);
  }
}

interface Result {
  readonly name: string;
  readonly what: string;
  readonly rows: readonly Row[];
}

/** Runs some parts, one after the other, and prints each when it is done. */
async function measure(chosen: readonly Part[]): Promise<readonly Result[]> {
  // electron-store asks the package electron for its program, which the storage alone does not need.
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= process.cwd();
  const results: Result[] = [];
  for (const { name, what, run } of chosen) {
    console.log(`\n${name}: ${what}\n`);
    const rows = await run();
    printTable(rows);
    results.push({ name, what, rows });
  }
  return results;
}

function printTable(rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const table = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  const widths = columns.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  for (const cells of table) {
    // Names stand at the left, figures at the right.
    const padded = cells.map((cell, column) => {
      const isName = typeof rows[0]?.[columns[column] ?? ''] === 'string';
      return isName ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
    });
    console.log(padded.join('  ').trimEnd());
  }
}
