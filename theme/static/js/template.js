// The page of a job description to copy. Fills in its placeholders, keeps the variants that were
// chosen, and copies, saves and prints what comes of it. What it needs stands in a `template` of the
// page, words included. Without this script the text is there to select, and the files to save.

const text = document.querySelector(".copy-block");
const tools = document.querySelector(".copy-block__template").content.firstElementChild;
const status = tools.querySelector("[role=status]");
const placeholders = [...text.querySelectorAll("var[data-field]")];
const choices = [...text.querySelectorAll("[data-choice]")];

// --- The preview.

function show() {
  for (const choice of choices) {
    const name = CSS.escape(choice.dataset.choice);
    const chosen = tools.querySelector(`[data-choice="${name}"]:checked`).value;
    for (const option of choice.querySelectorAll("[data-option]")) {
      option.hidden = option.dataset.option !== chosen;
    }
  }
  for (const input of tools.querySelectorAll("[data-field]")) {
    const { field } = input.dataset;
    const value = input.value.trim();
    const own = placeholders.filter((placeholder) => placeholder.dataset.field === field);
    for (const placeholder of own) {
      placeholder.textContent = value || `[${field}]`;
      placeholder.classList.toggle("copy-block__filled", value !== "");
    }
    // Nobody has to fill in what stands in variants alone that were not chosen.
    input.parentElement.hidden = own.every((placeholder) => placeholder.closest("[hidden]"));
  }
}

/** The text as it is to be used: without what was not chosen, and without marks for this script. */
function sample() {
  const copy = document.createElement("div");
  const { lang, dir } = document.documentElement;
  Object.assign(copy, { lang, dir });
  copy.append(...text.cloneNode(true).childNodes);
  for (const each of copy.querySelectorAll("[hidden]")) each.remove();
  for (const each of copy.querySelectorAll("var, [data-choice], [data-option]")) {
    each.replaceWith(...each.childNodes);
  }
  // Where the text is pasted, an address is not that of this page.
  for (const link of copy.querySelectorAll("a[href]")) link.setAttribute("href", link.href);
  for (const picture of copy.querySelectorAll("img[src]")) picture.setAttribute("src", picture.src);
  copy.normalize();
  raiseHeadings(copy);
  return copy;
}

/** Make the highest heading the first: in a file of its own nothing stands above it. */
function raiseHeadings(copy) {
  const headings = [...copy.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const highest = Math.min(...headings.map(rank));
  for (const heading of headings) {
    const raised = document.createElement(`h${rank(heading) - highest + 1}`);
    raised.append(...heading.childNodes);
    heading.replaceWith(raised);
  }
}

const rank = (heading) => Number(heading.localName[1]);

// --- Text without HTML, as the site's own files are written (rolepress/markdown, rolepress/downloads).

const BLOCKS = new Set(
  `blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre summary table
   ul`.split(/\s+/),
);
const ESCAPED = /[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?[0-9A-Za-z]+;)|(?<=^|\s)#/gu;
const EMPHASIS = { strong: "**", b: "**", em: "*", i: "*" };

const oneSpace = (words) => words.replace(/[ \t\n\f\r]+/g, " ");

const PLAIN = {
  lineEnd: "\n",
  line: (words) => words,
  heading: (_, words) => words,
  code: (words) => words,
  row: (cells) => cells.map(oneSpace).join(" | "),
  rule: "",
  words(node) {
    const words = [...node.childNodes].map(PLAIN.inline).join("");
    return node.localName === "a" && node.href ? `${words} (${node.getAttribute("href")})` : words;
  },
  inline(node) {
    if (node.nodeType === Node.TEXT_NODE) return oneSpace(node.data);
    if (node.localName === "img") return node.alt && `${node.alt} (${node.getAttribute("src")})`;
    return node.localName === "br" ? "\n" : PLAIN.words(node);
  },
};

const MARKDOWN = {
  lineEnd: "\\\n",
  line: (words) => words.replace(/^[#>+=:|-]/, "\\$&").replace(/^(\d{1,9})(?=[.)])/, "$1\\"),
  heading: (level, words) => `${"#".repeat(level)} ${words}`,
  code: (words) => `\`\`\`\n${words}\n\`\`\``,
  row: (cells, number) =>
    `| ${cells.map((cell) => cell.replace(/\\?\n+/g, "<br>").replace(/\|/g, "\\|")).join(" | ")} |` +
    (number ? "" : `\n| ${cells.map(() => "---").join(" | ")} |`),
  rule: "___",
  inline(node) {
    if (node.nodeType === Node.TEXT_NODE) return oneSpace(node.data).replace(ESCAPED, "\\$&");
    const words = [...node.childNodes].map(MARKDOWN.inline).join("");
    const name = node.localName;
    if (name === "br") return "\n";
    if (name === "img") return `![${node.alt.replace(ESCAPED, "\\$&")}](${node.getAttribute("src")})`;
    if (name === "code") return node.textContent.includes("`") ? words : `\`${node.textContent}\``;
    if (name === "a" && node.href) return `[${words}](${node.getAttribute("href")})`;
    if (!EMPHASIS[name] || !words.trim()) return words;
    return isReadAsEmphasis(node)
      ? EMPHASIS[name] + words + EMPHASIS[name]
      : `<${name}>${words}</${name}>`;
  },
};

/** Whether marks around an element's words are sure to be read: Markdown looks at both sides. */
function isReadAsEmphasis({ previousSibling, nextSibling, textContent, children }) {
  const before = previousSibling?.textContent.at(-1) ?? " ";
  const after = nextSibling?.textContent[0] ?? " ";
  const isLetter = (character) => /[\p{L}\p{N}]/u.test(character);
  const isSpace = (character) => /\s/.test(character);
  return (
    !children.length &&
    (isLetter(textContent[0]) || (isSpace(before) && !isSpace(textContent[0]))) &&
    (isLetter(textContent.at(-1)) || (isSpace(after) && !isSpace(textContent.at(-1))))
  );
}

/** An element's content in a form: PLAIN or MARKDOWN. */
const written = (element, form) => `${blocksIn(element, form).join("\n\n")}\n`;

function blocksIn(element, form) {
  const found = [];
  let loose = "";
  const endParagraph = () => {
    const lines = loose.split("\n").map((line) => oneSpace(line).trim());
    const words = lines.filter(Boolean).map(form.line).join(form.lineEnd);
    if (words) found.push(words);
    loose = "";
  };
  for (const node of element.childNodes) {
    if (BLOCKS.has(node.localName)) {
      endParagraph();
      found.push(...blocksOf(node, form));
    } else {
      loose += form.inline(node);
    }
  }
  endParagraph();
  return found;
}

function blocksOf(element, form) {
  const name = element.localName;
  if (/^h[1-6]$/.test(name)) {
    const words = oneSpace([...element.childNodes].map(form.inline).join("")).trim();
    return [form.heading(rank(element), words)];
  }
  if (name === "ul" || name === "ol") return [listOf(element, form)];
  if (name === "blockquote") return [indented(blocksIn(element, form).join("\n\n"), "> ", "> ")];
  if (name === "pre") return [form.code(element.textContent.replace(/^\n+|\n+$/g, ""))];
  if (name === "hr") return form.rule ? [form.rule] : [];
  if (name !== "table") return blocksIn(element, form);
  const cells = (row) => [...row.cells].map((cell) => blocksIn(cell, form).join(" "));
  const captions = [...element.querySelectorAll("caption")].flatMap((one) => blocksIn(one, form));
  return [...captions, [...element.rows].map((row, n) => form.row(cells(row), n)).join("\n")];
}

function listOf(list, form) {
  const entries = [...list.children].map((entry) => blocksIn(entry, form)).filter((e) => e.length);
  const mark = (number) => (list.localName === "ol" ? `${list.start + number}. ` : "- ");
  return entries
    .map((blocks, n) => indented(blocks.join("\n\n"), mark(n), " ".repeat(mark(n).length)))
    .join(entries.every((blocks) => blocks.length === 1) ? "\n" : "\n\n");
}

const indented = (words, first, rest) =>
  words
    .split("\n")
    .map((line, number) => (number ? rest : first) + line)
    .map((line) => line.trimEnd())
    .join("\n");

// --- What was filled in stays until the window is closed: somebody may reload, or look elsewhere.

const inputs = [...tools.querySelectorAll("input")];

function remember() {
  const values = inputs.map((input) => (input.type === "radio" ? input.checked : input.value));
  try {
    sessionStorage.setItem(location.pathname, JSON.stringify(values));
  } catch {
    // Storage is full or forbidden: the page works, and forgets.
  }
}

function recall() {
  let values;
  try {
    values = JSON.parse(sessionStorage.getItem(location.pathname));
  } catch {
    return;
  }
  if (values?.length !== inputs.length) return; // of another version of the page, or none
  inputs.forEach((input, number) => {
    input[input.type === "radio" ? "checked" : "value"] = values[number];
  });
}

// --- What can be done with it.

function say(message) {
  const words = tools.querySelector(`[data-message="${message}"]`).textContent;
  status.textContent = "";
  setTimeout(() => (status.textContent = words), 50); // the same words again are news, too
}

async function copy(forms) {
  try {
    const blobs = Object.entries(forms).map(([type, data]) => [type, new Blob([data], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    say("copied");
  } catch {
    getSelection().selectAllChildren(text);
    say("selected");
  }
}

const ACTIONS = {
  copyRich(found) {
    copy({ "text/html": found.outerHTML, "text/plain": written(found, PLAIN) });
  },
  copyText(found) {
    copy({ "text/plain": written(found, PLAIN) });
  },
  print() {
    window.print();
  },
};

/** Save what the preview shows, in the forms that can be made here; Word's file stays as it is. */
function saveFilledIn(link) {
  const form = { "text/plain": PLAIN, "text/markdown": MARKDOWN }[link.type];
  if (!form) return;
  link.download = link.pathname.split("/").pop();
  link.addEventListener("click", () => {
    if (link.protocol === "blob:") URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([written(sample(), form)], { type: link.type }));
  });
}

for (const choice of choices) {
  choice.firstElementChild.textContent = choice.dataset.choice; // without "(choose one)"
  for (const option of choice.querySelectorAll("[data-option]")) {
    option.firstElementChild.hidden = true; // the radio buttons say it
  }
}
document.querySelector(".copy-block__hint").replaceWith(tools);
tools.addEventListener("input", () => {
  remember();
  show();
});
tools.addEventListener("click", ({ target }) => ACTIONS[target.dataset.action]?.(sample()));
document.querySelectorAll(".copy-block__file").forEach(saveFilledIn);
recall();
show();
