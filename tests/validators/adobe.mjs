/**
 * Google's rules for rich results, as Adobe's validator knows them.
 *
 * It would also check names against schema.org's vocabulary file, but no package ships that file:
 * `schema-dts.mjs` checks the names, this one what Google requires.
 */
import { readFileSync } from 'node:fs';
// Both packages have a default export only, whatever their READMEs show.
import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { htmlFiles, report } from './report.mjs';

const asList = (value) => (Array.isArray(value) ? value : value == null ? [] : [value]);

const everyPlaceHasCountry = ({ jobLocation }) =>
  asList(jobLocation).length > 0 &&
  asList(jobLocation).every((place) => Boolean(place?.address?.addressCountry));

/** What the validator gets wrong: each message, and the shape of markup it is wrong about. */
const FALSE_ALARMS = [
  {
    // A job may have several places. The validator looks for `address` on the list itself.
    message: 'Required attribute "jobLocation.address.addressCountry" is missing',
    isFalse: (job) => Array.isArray(job.jobLocation) && everyPlaceHasCountry(job),
  },
  {
    // Office or home: Google takes the countries of `jobLocation` when no others are named.
    message: 'Required attribute "applicantLocationRequirements" is missing',
    isFalse: (job) => job.jobLocationType === 'TELECOMMUTE' && everyPlaceHasCountry(job),
  },
];

/** The node an issue is about. `path` starts at one of the extracted roots. */
function nodeOf(issue, extracted) {
  const [root, ...steps] = issue.path ?? [];
  return steps.reduce(
    (node, { property, index }) =>
      index === undefined ? node?.[property] : asList(node?.[property])[index],
    extracted[issue.dataFormat]?.[root?.type]?.[root?.index],
  );
}

function isFalseAlarm(issue, extracted) {
  const node = nodeOf(issue, extracted);
  return FALSE_ALARMS.some(
    ({ message, isFalse }) =>
      issue.issueMessage === message && node?.['@type'] === 'JobPosting' && isFalse(node),
  );
}

/** `JobPosting[0].hiringOrganization`; for what could not be read at all, `jsonld`. */
function pathText({ path, rootType }) {
  if (!path) return rootType;
  const steps = path.map(({ property, type, index }) =>
    index === undefined ? property : `${property ?? type}[${index}]`,
  );
  return steps.join('.');
}

async function check(file) {
  const extractor = new WebAutoExtractor({ addLocation: true });
  const extracted = extractor.parse(readFileSync(file, 'utf8'));
  const issues = (await new Validator().validate(extracted))
    .filter((issue) => !isFalseAlarm(issue, extracted))
    .map((issue) => ({
      severity: issue.severity,
      message: issue.issueMessage,
      path: pathText(issue),
    }));
  const items = Object.values(extracted.jsonld).flat();
  return { file, checked: items.length, types: items.map((item) => item['@type']), issues };
}

report('adobe', await Promise.all(htmlFiles().map(check)));
