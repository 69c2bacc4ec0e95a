/**
 * schema.org's names and types: every JSON-LD block must satisfy Google's TypeScript declarations.
 *
 * All blocks together become one module in memory. A node whose type is known is a constant of its
 * own there, `const node7: S.PlaceLeaf = {...}`, and its parent names it: so equal nodes are checked
 * once, and the compiler need not try a thousand types on each nested object, which takes it ten
 * times as long. Keys and values go in as they stand on the page, so that a repeated key is found.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { htmlFiles, report } from './report.mjs';

// Comments are matched so that what they hide is not read.
const COMMENT_OR_SCRIPT = /<!--[\s\S]*?-->|<script\b([^>]*)>([\s\S]*?)<\/script/gi;
const JSON_LD_TYPE = /(?:^|\s)type\s*=\s*["']?application\/ld\+json\b/i;

// JobPosting is declared as JobPostingLeaf, 3DModel as _3DModelLeaf.
const LEAF = /^export interface (\w+Leaf) [^{]*\{\s*"@type": "([^"]+)"/gm;
const DECLARATIONS = path.join(import.meta.dirname, 'node_modules/schema-dts/dist/schema.d.ts');
const leafTypes = new Map(
  [...readFileSync(DECLARATIONS, 'utf8').matchAll(LEAF)].map(([, leaf, type]) => [type, leaf]),
);

// Beside this script, so that its import is looked up in our node_modules. It is never written.
const MODULE = path.join(import.meta.dirname, 'json-ld.ts');
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

/** The constants of the module, in order: what each says, and every `{ page, path }` that says it. */
const constants = new Map();

function declare(type, value, place) {
  const text = `${type} = ${value}`;
  if (!constants.has(text)) constants.set(text, { name: `node${constants.size}`, places: [] });
  constants.get(text).places.push(place);
  return constants.get(text).name;
}

/** The type of an object, or undefined where only its parent's type can tell. */
function typeOf(object) {
  const values = new Map(object.properties.map((property) => [property.name.text, property]));
  const type = values.get('@type')?.initializer.text;
  if (values.has('@graph')) return 'S.Graph';
  if (!leafTypes.has(type)) return values.size === 1 && values.has('@id') && 'S.IdReference';
  const leaf = `S.${leafTypes.get(type)}`;
  return values.has('@context') ? `S.WithContext<${leaf}>` : leaf;
}

/** A JSON value in TypeScript, with the objects in it that have a type declared as constants. */
function expressionOf(value, source, place) {
  const inside = (child, step) =>
    expressionOf(child, source, { ...place, path: `${place.path}${step}` });
  if (ts.isArrayLiteralExpression(value)) {
    return `[${value.elements.map((element, index) => inside(element, `[${index}]`)).join(', ')}]`;
  }
  if (!ts.isObjectLiteralExpression(value)) return value.getText(source);
  const properties = value.properties.map(
    ({ name, initializer }) => `${name.getText(source)}: ${inside(initializer, `.${name.text}`)}`,
  );
  const object = `{ ${properties.join(', ')} }`;
  const type = typeOf(value);
  return type ? declare(type, object, place) : object;
}

function declareBlock(block, page) {
  const source = ts.parseJsonText('block.json', block);
  const [{ expression }] = source.statements;
  const value = expressionOf(expression, source, { page, path: '' });
  const anything = 'S.WithContext<S.Thing>';
  if (ts.isArrayLiteralExpression(expression)) declare(`${anything}[]`, value, { page, path: '' });
  else if (value.startsWith('{')) declare(anything, value, { page, path: '' });
}

/** `.baseSalary.value[0]`: where in a constant a position in the module is. */
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
  return found;
}

const issueOf = (message, path) => ({
  severity: 'ERROR',
  message,
  path: path.replace(/^\./, '') || 'block',
});

/** What the compiler says of the module, as `{ page, issue }`, once for each place it is true of. */
function* compile() {
  const lines = [...constants].map(([text, { name }]) => `export const ${name}: ${text};\n`);
  const text = `import type * as S from 'schema-dts';\n${lines.join('')}`;
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, getSourceFile } = host;
  const source = ts.createSourceFile(MODULE, text, OPTIONS.target, true);
  host.fileExists = (name) => name === MODULE || fileExists(name);
  host.getSourceFile = (name, ...rest) => (name === MODULE ? source : getSourceFile(name, ...rest));
  const program = ts.createProgram([MODULE], OPTIONS, host);
  const declared = [...constants.values()];
  for (const { messageText, start } of ts.getPreEmitDiagnostics(program, source)) {
    // The last line of a chain of reasons says what is wrong, those before it in which property.
    const message = ts.flattenDiagnosticMessageText(messageText, '\n');
    const chain = [...message.matchAll(/Types of property '"?([^'"]+)"?' are incompatible/g)];
    const within = pathAt(source, start) + chain.map(([, name]) => `.${name}`).join('');
    const [, ...statements] = source.statements;
    const { places } = declared[statements.findIndex(({ end }) => start < end)];
    for (const { page, path } of places) {
      yield { page, issue: issueOf(message.split('\n').at(-1).trim(), `${path}${within}`) };
    }
  }
}

const results = new Map();
for (const file of htmlFiles()) {
  const result = { file, checked: 0, types: [], issues: [] };
  results.set(file, result);
  for (const [, attributes, block] of readFileSync(file, 'utf8').matchAll(COMMENT_OR_SCRIPT)) {
    if (!JSON_LD_TYPE.test(attributes ?? '')) continue;
    result.checked += 1;
    try {
      const json = JSON.parse(block);
      const items = json['@graph'] ?? [json].flat();
      result.types.push(...items.map((item) => item['@type']));
    } catch (error) {
      result.issues.push(issueOf(`Not JSON: ${error.message}`, ''));
      continue;
    }
    declareBlock(block, file);
  }
}
for (const { page, issue } of compile()) results.get(page).issues.push(issue);
report('schema-dts', [...results.values()]);
