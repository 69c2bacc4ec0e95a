/**
 * Lighthouse's scores of one page, as on a phone of the middle range with a slow connection.
 *
 *   node lighthouse.mjs ADDRESS CHROMIUM [CHROMIUM-FLAG...]
 *
 * Prints {scores: {category: 0 to 100}, shift, failed: ["category: audit"]} as JSON.
 */
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [address, chromePath, ...flags] = process.argv.slice(2);
const chrome = await chromeLauncher.launch({ chromePath, chromeFlags: ['--headless', ...flags] });
try {
  const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: 'error' });
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const categories = Object.values(lhr.categories);
  const failed = categories.flatMap(({ id, auditRefs }) =>
    auditRefs
      .filter(({ weight, id: audit }) => weight > 0 && (lhr.audits[audit].score ?? 1) < 1)
      .map(({ id: audit }) => `${id}: ${lhr.audits[audit].title}`),
  );
  console.log(JSON.stringify({
    scores: Object.fromEntries(categories.map(({ id, score }) => [id, Math.round(score * 100)])),
    shift: lhr.audits['cumulative-layout-shift'].numericValue,
    failed,
  }));
} finally {
  chrome.kill();
}
