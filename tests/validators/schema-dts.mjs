/**
 * schema.org's names and types: every JSON-LD block must satisfy Google's TypeScript declarations.
 *
 * Each different block becomes one module in memory, `const block: Graph = ...`, and one compiler
 * run looks at all of them. The text goes in as it stands on the page, so that a repeated key is
 * found too.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { htmlFiles, report } from './report.mjs';

// Comments are matched so that what they hide is not read.
const COMMENT_OR_SCRIPT = /<!--[\s\S]*?-->|<script\b([^>]*)>([\s\S]*?)<\/script/gi;
const JSON_LD_TYPE = /(?:^|\s)type\s*=\s*["']?application\/ld\+json\b/i;

const OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es2022.d.ts'],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** The JSON-LD blocks of a page, as they are written there. */
function jsonLdBlocks(file) {
  return [...readFileSync(file, 'utf8').matchAll(COMMENT_OR_SCRIPT)]
    .filter(([, attributes]) => JSON_LD_TYPE.test(attributes ?? ''))
    .map(([, , text]) => text);
}

function moduleText(block) {
  const json = JSON.parse(block);
  const isGraph = typeof json === 'object' && json !== null && '@graph' in json;
  const type = isGraph ? 'Graph' : 'WithContext<Thing>';
  return `import type { Graph, Thing, WithContext } from 'schema-dts';
export const block: ${Array.isArray(json) ? `readonly ${type}[]` : type} = ${block};
`;
}

/** A compiler host that also knows `modules`, by file name, without a file on disk. */
function hostWith(modules) {
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => modules.has(name) || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    modules.has(name)
      ? ts.createSourceFile(name, modules.get(name), OPTIONS.target, true)
      : getSourceFile(name, ...rest);
  return host;
}

/** `@graph[2].baseSalary.value`: where in the JSON a position in the module is. */
function pathAt(source, position) {
  const innermost = (node) =>
    ts.forEachChild(node, (child) =>
      child.getStart() <= position && position < child.end ? innermost(child) : undefined,
    ) ?? node;
  let found = '';
  for (let node = innermost(source); node.parent; node = node.parent) {
    if (ts.isPropertyAssignment(node)) found = `.${node.name.text}${found}`;
    const { parent } = node;
    if (ts.isArrayLiteralExpression(parent)) found = `[${parent.elements.indexOf(node)}]${found}`;
  }
  return found.replace(/^\./, '');
}

/** The last line of a chain of reasons says what is wrong; those before it, in what property. */
function asIssue(diagnostic) {
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
  const within = [...text.matchAll(/Types of property '"?([^'"]+)"?' are incompatible/g)];
  const steps = [pathAt(diagnostic.file, diagnostic.start), ...within.map(([, name]) => name)];
  return {
    severity: 'ERROR',
    message: text.split('\n').at(-1).trim(),
    path: steps.filter(Boolean).join('.') || 'block',
  };
}

function jsonError(block) {
  try {
    JSON.parse(block);
    return undefined;
  } catch (error) {
    return { severity: 'ERROR', message: `Not JSON: ${error.message}`, path: 'block' };
  }
}

/** The issues of each different block. */
function check(blocks) {
  const issues = new Map(blocks.map((block) => [block, [jsonError(block)].filter(Boolean)]));
  const readable = [...issues.keys()].filter((block) => issues.get(block).length === 0);
  // Beside this script, so that imports are looked up in its node_modules.
  const nameOf = (block) => path.join(import.meta.dirname, `block-${readable.indexOf(block)}.ts`);
  const modules = new Map(readable.map((block) => [nameOf(block), moduleText(block)]));
  const program = ts.createProgram([...modules.keys()], OPTIONS, hostWith(modules));
  for (const block of readable) {
    const source = program.getSourceFile(nameOf(block));
    const diagnostics = ts.getPreEmitDiagnostics(program, source);
    issues.set(block, diagnostics.map(asIssue));
  }
  return issues;
}

const pages = htmlFiles().map((file) => ({ file, blocks: jsonLdBlocks(file) }));
const issues = check(pages.flatMap(({ blocks }) => blocks));
report(
  'schema-dts',
  pages.map(({ file, blocks }) => ({
    file,
    checked: blocks.length,
    issues: blocks.flatMap((block) => issues.get(block)),
  })),
);
