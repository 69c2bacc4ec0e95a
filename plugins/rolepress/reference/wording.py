"""The text of the reference between its tables."""

INTRODUCTION = """\
<!-- `make docs` makes this file from the models in plugins/rolepress/domain/. Edit those. -->

# Front matter

Each Markdown file starts with its facts: YAML between two lines of `---`. The text follows below.

```yaml
---
title: Backend Tech Lead
description: What a backend tech lead decides, builds and answers for in one team.
family: backend-leadership
level: lead
---
```

Values are read as text first, and typed by their key afterward. So `country: NO` is Norway, and a
date needs no quotes. Put quotes around a value that has a colon and a space in it. A list is
written `[one, two]`, or one entry a line after `- `, and names each thing once, whatever its case
or spelling. A key that is not on this page is an error, and so is a key without a value. Leave out
what you do not know: nothing is ever filled in.

The file name is the page's name in its address. It has no key.

These are the values that keys take:"""

POSTING = """\
A draft may lack any of these keys. A vacancy that is published needs `employer`, `date_posted`, a
way to apply (`apply_url` or `apply_email`), and a place: `locations`, or with `workplace: remote`,
`applicant_countries`. [Rules J01 to J08](rules/README.md#vacancies) say so where one is missing.

A vacancy is open from `date_posted` to the end of the last day of `valid_through`, in the site's
time zone, and no longer from `date_closed` on. Only an open vacancy gets `JobPosting` markup."""

TRANSLATIONS_INTRODUCTION = """\
A role or a job can be on the site in several languages. The translation of `x.md` into German is
the file `x.de.md` beside it, and its address is that of the original below `/de/`. It has the words
of the page, and all facts are the original's. What the original says in words, the translation says
too. [Languages](languages.md) says more."""

TABLES_INTRODUCTION = """\
Facts that several pages share stand once, in `content/data/`. Each table is a YAML file: a name,
and below it, indented, the keys of that entry. Pages use the name, which stands in addresses such
as `/skills/python/`: after a change of it, a line of `redirects.yaml` lets the old address lead to
the new one. What readers know an entry by, such as a skill's `name`, is of that entry alone."""

SECTIONS = """\
A text starts with a paragraph that says what the page is about. Each `## ` heading after it opens a
section. The headings below mean something to the page and to the markup. Case, a colon at the end
and the page's own title do not count: “Lead Backend Engineer responsibilities” is
“Responsibilities”. Each of these sections stands at most once in a text, and none may be empty. Any
other heading opens a section of plain text under its own words.

A text in another language has the headings of that language, which stand below; English ones are
understood in every text.

Where a page advertises a vacancy, the sections that are part of it make the description in its
markup, with the first paragraphs and the sections under other headings."""

TO_COPY = """\
The section “Job description” is there to be copied. What whoever copies it should fill in stands in
double braces: `{{company}}`. The page shows it as [company] and, with a script, as a field labeled
“Company” above the text: one for each name, in the order of the text. A name is a few words, and
placeholders with the same name, whatever its case, are filled in together. Braces in code mean
themselves.

Variants, of which one is meant to stay, stand below a sub-heading that ends with “(choose one)”,
each under a sub-heading one level deeper:

```markdown
#### Where you will work (choose one)

##### In the office

You work in our office in {{place}}.

##### Remote

You work from home, anywhere in {{countries}}.
```

With a script visitors choose among them, and what is copied, saved or printed has the chosen one,
without its sub-heading. Without a script all variants are read, one after the other.
[Rules S09 and S10](rules/README.md#sections) say what is wrong with either."""

TOOLS = """\
The folder [`schema/`](schema/) has a JSON Schema (draft 7) for each kind of page and each table.
Any tool that checks YAML against such schemas can point at a slip while you type. With the YAML
extension of Visual Studio Code, put this into `.vscode/settings.json`:

```json
{
  "yaml.schemas": {
    "docs/schema/employers.json": "content/data/employers.yaml",
    "docs/schema/families.json": "content/data/families.yaml",
    "docs/schema/occupation-codes.json": "content/data/occupation-codes.yaml",
    "docs/schema/salary-surveys.json": "content/data/salary-surveys.yaml",
    "docs/schema/skill-categories.json": "content/data/skill-categories.yaml",
    "docs/schema/skills.json": "content/data/skills.yaml"
  }
}
```

A schema knows one file only. That a role, a skill or an employer exists, and that a vacancy is
complete, the build checks."""
