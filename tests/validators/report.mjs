/**
 * What both validators share: which files to read, and how to say what was found.
 *
 *   node VALIDATOR.mjs [--summary] FILE-OR-FOLDER...
 *
 * Prints one JSON list of {file, checked, types, issues: [{severity, message, path}]}, or with
 * `--summary` one line, and one more for each error. Exits 1 on any ERROR, 2 when there is nothing to check.
 */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values: options, positionals } = parseArgs({
  options: { summary: { type: 'boolean', default: false } },
  allowPositionals: true,
});

function refuse(reason) {
  console.error(reason);
  process.exit(2);
}

/** Every HTML file named on the command line or below a folder named there, sorted. */
export function htmlFiles() {
  const files = positionals.flatMap((name) => {
    const found = statSync(name, { throwIfNoEntry: false });
    if (!found) refuse(`No such file or folder: ${name}`);
    if (!found.isDirectory()) return [name];
    return readdirSync(name, { recursive: true })
      .filter((below) => /\.html?$/i.test(below))
      .map((below) => path.join(name, below));
  });
  if (files.length === 0) refuse('No HTML file to check: name files or folders that hold some.');
  return files.sort();
}

/** Prints the results and sets the exit code. `checked` of a result counts what was looked at. */
export function report(validator, results) {
  const issues = results.flatMap(({ file, issues }) => issues.map((issue) => ({ file, ...issue })));
  const errors = issues.filter(({ severity }) => severity === 'ERROR');
  if (options.summary) {
    const checked = results.reduce((sum, result) => sum + result.checked, 0);
    const counts = `${results.length} files, ${checked} JSON-LD items, ${errors.length} errors`;
    console.log(`${validator}: ${counts}, ${issues.length - errors.length} warnings`);
    for (const { file, path, message } of errors) console.log(`  ${file}: ${path}: ${message}`);
  } else {
    console.log(JSON.stringify(results, null, 2));
  }
  process.exitCode = errors.length > 0 ? 1 : 0;
}
