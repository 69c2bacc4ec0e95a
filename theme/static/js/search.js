// The search page: results as one types, narrowed by facets. The index and the code that reads it
// are Pagefind's (https://pagefind.app/docs/api/). All words that visitors see are in the template.

const PAGEFIND = "../pagefind/pagefind.js"; // beside the folder of this script, wherever the site is
const PAGE_SIZE = 10;
const OPTIONS_MAX = 8; // of a facet: the most frequent ones, and those that are chosen
const PAUSE_MS = 120; // between two keys, before a search is worth it
const EXCERPT_WORDS = 28;
// Lists are short, and no better for that; a word that only begins like the one asked for counts for
// little: who asks for Java means Java, and not JavaScript.
const RANKING = { pageLength: 0.3, termSimilarity: 10 };
const LETTERS_PER_SLIP = 4; // a word of 4 letters may have one letter wrong, one of 8 two

const find = (selector, below = document) => below.querySelector(selector);
const findAll = (selector, below = document) => [...below.querySelectorAll(selector)];
const copyOf = (id) => find(`#_${id}`).content.firstElementChild.cloneNode(true);

const input = find("#_search");
const results = find(".results");
const list = find(".results__list");
const more = find(".results__more");
const starts = find(".starts");
const facets = find(".facets");
const elsewhere = findAll(".results__elsewhere a"); // the searches in other languages
const fields = findAll("fieldset", facets);

const order = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

let pagefind;
let loading;
let found = []; // everything that the last search found, best first
let allCounts; // of each facet's values, over all pages; answers count theirs once this is there
let wasAsking = false; // whether there was anything to narrow yet
let asked = 0; // counts searches, so that a late answer to an old question is dropped

// --- What is asked for: it stands in the address, so that it can be linked to and gone back to.

function readAddress() {
  const address = new URLSearchParams(location.search);
  const names = fields.map(({ name }) => name).filter((name) => address.has(name));
  const chosen = new Map(names.map((name) => [name, address.getAll(name)]));
  return { query: address.get("q") ?? "", chosen };
}

function readControls() {
  const controls = new FormData(find("form", facets));
  const names = [...new Set(controls.keys())];
  const chosen = new Map(names.map((name) => [name, controls.getAll(name)]));
  return { query: input.value, chosen };
}

function writeAddress({ query, chosen }, { isStep = false } = {}) {
  const pairs = [...chosen].flatMap(([name, values]) => values.map((value) => [name, value]));
  const text = String(new URLSearchParams(query.trim() ? [["q", query.trim()], ...pairs] : pairs));
  const address = text ? `?${text}` : location.pathname;
  if (isStep && address !== (location.search || location.pathname)) {
    history.pushState(null, "", address);
  } else {
    history.replaceState(null, "", address);
  }
}

// --- Slips of the finger. Pagefind knows words by their beginnings, so a word that no page has is
// taken for the nearest one of the site's titles, skills and places.

let vocabulary;

async function titleWords() {
  vocabulary ??= fetch("words.json").then((answer) => answer.json());
  return vocabulary;
}

/** Letters to add, drop, change or swap with their neighbor (Damerau–Levenshtein, restricted). */
function distance(one, other) {
  const rows = [[...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= other.length; j += 1) {
      const change = rows[i - 1][j - 1] + (one[i - 1] !== other[j - 1]);
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, change);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[one.length][other.length];
}

function nearest(word, words) {
  let [best, slips] = ["", Math.floor(word.length / LETTERS_PER_SLIP) + 1];
  for (const other of words) {
    if (Math.abs(other.length - word.length) < slips) {
      const away = distance(word, other);
      if (away < slips) [best, slips] = [other, away];
    }
  }
  return best;
}

async function corrected(query) {
  const words = query.trim().split(/\s+/);
  const meant = words.map(async (word) => {
    const bare = word.toLocaleLowerCase();
    if (bare.length < LETTERS_PER_SLIP || !/^\p{L}+$/u.test(bare)) return word;
    if ((await pagefind.search(`"${bare}"`)).results.length) return word;
    const known = await titleWords();
    return known.some((other) => other.startsWith(bare)) ? word : nearest(bare, known) || word;
  });
  return (await Promise.all(meant)).join(" ");
}

// --- The search.

/** Pagefind, once somebody is about to search: it is larger than all the rest of the page. */
function load() {
  loading ??= (async () => {
    pagefind = await import(PAGEFIND);
    await pagefind.options({ excerptLength: EXCERPT_WORDS, ranking: RANKING });
    await pagefind.init();
    await addLanguages();
  })().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Pagefind has an index for each language. Languages that have no search of their own are added. */
async function addLanguages() {
  const wanted = results.dataset.also?.split(" ") ?? [];
  if (!wanted.length) return;
  const folder = new URL("../pagefind/", import.meta.url);
  const entry = await fetch(new URL("pagefind-entry.json", folder));
  const { languages } = await entry.json();
  for (const language of wanted.map((each) => each.toLowerCase())) {
    // It would not add its own folder, so the folder is named in another way.
    if (language in languages) await pagefind.mergeIndex(`${folder.pathname}./`, { language });
  }
}

const isAsking = (query, chosen) => query.trim() !== "" || chosen.size > 0;

async function look(query, chosen) {
  const filters = [...chosen].map(([name, values]) => [name, { any: values }]);
  return pagefind.search(query.trim() || null, { filters: Object.fromEntries(filters) });
}

/** How many pages of an answer have each value of each facet; of all pages, where nothing is asked. */
const tally = async (query, chosen) =>
  isAsking(query, chosen) ? (await look(query, chosen)).filters : allCounts;

/** How many results each value of each facet would have: its own choice left out, for one more
    value of a facet adds pages, and one of another takes pages away. */
async function counts({ meant, filters }, chosen) {
  allCounts ??= await pagefind.filters();
  const ofAnswer = filters ?? (await tally(meant, chosen));
  const entries = fields.map(async ({ name }) => {
    const others = new Map([...chosen].filter(([other]) => other !== name));
    const counted = chosen.has(name) ? await tally(meant, others) : ofAnswer;
    return [name, counted[name] ?? {}];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** What the words mean, all pages that answer them, best first, and the first of these read. */
async function answerTo({ query, chosen }, { isExact = false } = {}) {
  await load();
  if (!isAsking(query, chosen)) return { meant: query, pages: [], first: [] };
  const meant = isExact ? query : await corrected(query);
  const isCounted = allCounts !== undefined;
  const { results: pages, filters } = await look(meant, chosen);
  const first = await Promise.all(pages.slice(0, PAGE_SIZE).map((page) => page.data()));
  return { meant, pages, first, ...(isCounted && { filters }) };
}

async function search(wanted, options) {
  const question = (asked += 1);
  let answer;
  try {
    answer = await answerTo(wanted, options);
  } catch {
    results.hidden = false;
    say("broken");
    return;
  }
  if (question !== asked) return;
  showResults(wanted, answer);
  // What the facets count takes as long as the search did: the results do not wait for it.
  const numbers = await counts(answer, wanted.chosen);
  if (question !== asked) return;
  if (!results.hidden && !wasAsking) facets.open = matchMedia("(min-width: 80rem)").matches;
  wasAsking ||= !results.hidden;
  if (wasAsking || facets.open) showFacets(numbers, wanted.chosen);
}

// --- What is shown.

function showResults({ query, chosen }, { meant, pages, first }) {
  found = pages;
  list.replaceChildren(...first.map(resultOf));
  more.hidden = found.length <= PAGE_SIZE;
  results.hidden = !isAsking(query, chosen);
  starts.hidden = !results.hidden && found.length > 0;
  if (results.hidden) return;
  say(["none", "one"][found.length] ?? "many");
  sayMeant(query.trim(), meant.trim());
  for (const link of elsewhere) link.search = String(new URLSearchParams({ q: query.trim() }));
}

function resultOf(page) {
  const item = copyOf("result");
  const [link, label] = [find("a", item), find(".card__label", item)];
  link.href = page.url;
  link.textContent = page.meta.title;
  for (const part of page.meta.lang ? [link, find(".card__summary", item)] : []) {
    part.lang = page.meta.lang;
  }
  label.textContent = page.filters.kind?.join(" · ") ?? "";
  find(".card__summary", item).append(...excerptOf(page.excerpt));
  const facts = ["language", "employer", "place", "pay"].map((name) => page.meta[name]).filter(Boolean);
  for (const fact of facts) {
    const line = document.createElement("li");
    line.className = "card__fact";
    line.textContent = fact;
    find(".card__facts", item).append(line);
  }
  if (!facts.length) find(".card__facts", item).remove();
  return item;
}

/** An excerpt's text and marks. Whatever else its HTML may hold stays behind. */
function excerptOf(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return document.createTextNode(node.textContent);
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
}

function say(what) {
  for (const part of findAll("[data-say]")) part.hidden = part.dataset.say !== what;
  find("[data-count]").textContent = found.length.toLocaleString(document.documentElement.lang);
}

function sayMeant(query, meant) {
  const line = find(".results__meant");
  line.hidden = query === meant;
  find("[data-meant]").textContent = meant;
  find("[data-query]").textContent = query;
}

function showFacets(numbers, chosen) {
  const { name, value } = facets.contains(document.activeElement) ? document.activeElement : {};
  for (const field of fields) {
    const all = Object.entries(numbers[field.name]).filter(
      ([value, count]) => count || chosen.get(field.name)?.includes(value),
    );
    const isChosen = (value) => chosen.get(field.name)?.includes(value) ?? false;
    const kept = new Set(
      [...all]
        .sort(([one, few], [other, many]) => isChosen(other) - isChosen(one) || many - few)
        .slice(0, OPTIONS_MAX)
        .map(([value]) => value),
    );
    const shown = all.filter(([value]) => kept.has(value)).sort(([one], [other]) => order(one, other));
    const options = shown.map(([value, count]) =>
      optionOf(field.name, value, count, isChosen(value)),
    );
    findAll(".facets__option", field).forEach((option) => option.remove());
    field.append(...options);
    field.hidden = options.length === 0;
  }
  facets.hidden = fields.every((field) => field.hidden);
  // The box that was pressed is a new one now: the focus stays where it was.
  findAll("input", facets)
    .find((box) => box.name === name && box.value === value)
    ?.focus();
}

function optionOf(name, value, count, isChosen) {
  const option = copyOf("option");
  const box = find("input", option);
  Object.assign(box, { name, value, checked: isChosen });
  find(".facets__text", option).textContent = value;
  find(".facets__count", option).textContent = count.toLocaleString(document.documentElement.lang);
  return option;
}

async function showMore() {
  const from = list.children.length;
  const pages = await Promise.all(found.slice(from, from + PAGE_SIZE).map((each) => each.data()));
  list.append(...pages.map(resultOf));
  more.hidden = list.children.length >= found.length;
  find("a", list.children[from])?.focus();
}

// --- The keyboard: arrows go through the results, Escape leads back, `/` leads to the box.

function step(forward) {
  const stops = [input, ...findAll("a", list)];
  const at = stops.indexOf(document.activeElement);
  if (at >= 0) stops[Math.min(Math.max(at + (forward ? 1 : -1), 0), stops.length - 1)].focus();
  return at >= 0;
}

function onKey(event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const isWriting = document.activeElement === input;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (step(event.key === "ArrowDown")) event.preventDefault();
  } else if (event.key === "Escape" && isWriting && input.value) {
    event.preventDefault();
    input.value = "";
    askSoon();
  } else if (event.key === "Escape" && results.contains(document.activeElement)) {
    input.focus();
  } else if (event.key === "/" && !isWriting) {
    event.preventDefault();
    input.focus();
    input.select();
  }
}

let pause;

function ask(options) {
  clearTimeout(pause);
  const wanted = readControls();
  writeAddress(wanted, options);
  return search(wanted, options);
}

function askSoon() {
  clearTimeout(pause);
  pause = setTimeout(ask, PAUSE_MS);
}

async function onSubmit(event) {
  event.preventDefault();
  await ask({ isStep: true });
  find("a", list)?.focus();
}

async function restore() {
  const wanted = readAddress();
  input.value = wanted.query;
  await search(wanted);
}

input.value = readAddress().query;
for (const control of [input, facets]) {
  control.addEventListener("focusin", () => load().catch(() => {}));
}
input.addEventListener("input", askSoon);
input.form.addEventListener("submit", onSubmit);
facets.addEventListener("toggle", () => facets.open && !wasAsking && search(readControls()));
facets.addEventListener("change", () => ask({ isStep: true }));
more.addEventListener("click", showMore);
find(".results__exact").addEventListener("click", () => ask({ isExact: true }));
document.addEventListener("keydown", onKey);
addEventListener("popstate", restore);
if (location.search) restore();
