// Measures the app and its parts: prints tables, and writes them as JSON where a file is named. See docs/bench.md.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Row } from './part';
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
  const results: { readonly name: string; readonly what: string; readonly rows: readonly Row[] }[] = [];
  for (const { name, what, run } of parts.filter((part) => names.length === 0 || names.includes(part.name))) {
    console.log(`\n${name}: ${what}\n`);
    const rows = await run();
    printTable(rows);
    results.push({ name, what, rows });
  }
  if (values.json !== undefined) {
    const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
    await writeFile(values.json, `${JSON.stringify({ machine, results }, undefined, 2)}\n`);
  }
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
