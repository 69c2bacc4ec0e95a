// Narrows a list of cards to those with the chosen facets, which stand on each as `data-place`,
// `data-type` and so on. A list that is cut into pages is put together first.

const find = (selector, below = document) => below.querySelector(selector);
const findAll = (selector, below = document) => [...below.querySelectorAll(selector)];

const form = find(".filter");
const list = find(".card-list");
const pagination = find(".pagination");
const controls = findAll("select, input", form);
const reset = find("[type=reset]", form);

const own = findAll(":scope > li", list);
let items = own;
const language = document.documentElement.lang;
let rest; // the entries on the list's other pages, once somebody narrows it

/** Every entry of the list, in order. Without the network, those that are on this page. */
function loadRest() {
  const pages = pagination ? findAll(".pagination__page:not([aria-current])", pagination) : [];
  rest ??= Promise.all(pages.map(entriesOf)).then((found) => {
    items = [...own, ...found.flat()];
    list.append(...found.flat());
  }, () => {});
  return rest;
}

async function entriesOf(page) {
  const text = await (await fetch(page.href)).text();
  const there = new DOMParser().parseFromString(text, "text/html");
  return findAll(".card-list > li", there).map((item) => document.adoptNode(item));
}

const valueOf = (control) => (control.type === "checkbox" && !control.checked ? "" : control.value);

const has = (item, name, value) =>
  !value || (find(".card", item).dataset[name] ?? "").split(" ").includes(value);

const fits = (item, wanted) => wanted.every(([name, value]) => has(item, name, value));

async function show() {
  const wanted = controls.map((control) => [control.name, valueOf(control)]);
  const isNarrow = wanted.some(([, value]) => value);
  if (isNarrow) await loadRest();
  const shown = items.filter((item) => (isNarrow ? fits(item, wanted) : own.includes(item)));
  items.forEach((item) => (item.hidden = !shown.includes(item)));
  if (pagination) pagination.hidden = isNarrow;
  reset.hidden = !isNarrow;
  find(".filter__none", form).hidden = shown.length > 0;
  const total = find("[data-total]", form).textContent;
  find("[data-shown]", form).textContent = isNarrow ? shown.length.toLocaleString(language) : total;
  showCounts(wanted);
}

/** Beside each choice, how many entries it would leave; one that would leave none is grayed out. */
function showCounts(wanted) {
  if (pagination && !rest) return; // those of the whole list stand in the page
  for (const select of findAll("select", form)) {
    const others = wanted.filter(([name]) => name !== select.name);
    const left = items.filter((item) => fits(item, others));
    for (const option of findAll("option[value]:not([value=''])", select)) {
      const count = left.filter((item) => has(item, select.name, option.value)).length;
      option.textContent = `${option.dataset.text} (${count.toLocaleString(language)})`;
      option.disabled = count === 0 && !option.selected;
    }
  }
}

function readAddress() {
  const asked = new URLSearchParams(location.search);
  for (const control of controls) {
    const value = asked.get(control.name) ?? "";
    if (control.type === "checkbox") control.checked = control.value === value;
    else control.value = findAll("option", control).some((o) => o.value === value) ? value : "";
  }
  return show();
}

function writeAddress() {
  const chosen = controls.map((control) => [control.name, valueOf(control)]);
  const text = String(new URLSearchParams(chosen.filter(([, value]) => value)));
  history.pushState(null, "", text ? `?${text}` : location.pathname);
  return show();
}

form.addEventListener("change", writeAddress);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => (writeAddress(), controls[0].focus())));
addEventListener("popstate", readAddress);
readAddress();
