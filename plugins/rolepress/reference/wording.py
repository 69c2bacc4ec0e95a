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

Values are read as text, and the key decides what a value means. So `country: NO` is Norway, and a
date needs no quotes. Put quotes around a value that contains a colon and a space. Write a list as
`[one, two]`, or with one entry per line after `- `. An entry may not be repeated, not even in
another case or spelling. A key that is not on this page is an error, and so is a key without a
value. Leave out facts that you do not know: nothing is ever filled in.

The file name is part of the page's address. There is no key for it.

Keys take these kinds of values:"""

POSTING = """\
A draft may lack any of these keys. A published vacancy needs `employer`, `date_posted`, a way to
apply (`apply_url` or `apply_email`), and a place: `locations`, or `applicant_countries` with
`workplace: remote`. If one is missing, the build names one of the [rules J01 to
J08](rules/README.md#vacancies).

A vacancy is open from `date_posted` to the end of the day `valid_through`, in the site's time zone.
If it has a `date_closed`, it is closed from the start of that day. Only an open vacancy gets
`JobPosting` markup."""

TRANSLATIONS_INTRODUCTION = """\
A role or a job can be on the site in several languages. The translation of `x.md` into German is
the file `x.de.md` beside it, and its address is the original's with `/de/` in front. The
translation contains the words of the page; all facts come from the original. It must have every key
that the original has in words. [Languages](languages.md) explains this."""

TABLES_INTRODUCTION = """\
Facts that several pages share are written once, in `content/data/`. Each table is a YAML file. An
entry has a name and, indented below it, its keys. Pages refer to the entry by this name, which is
also part of addresses such as `/skills/python/`. If you change it, add a line to `redirects.yaml`
so that the old address leads to the new one. What readers know an entry by, such as a skill's
`name`, must be different in each entry."""

SECTIONS = """\
A text starts with a paragraph that says what the page is about. Each heading of its top level opens
a section. Some headings have a meaning for the page and for the markup. They are recognized by what
they say, in English, German, French, Spanish, Portuguese, Italian and Dutch: case, punctuation,
numbers, emoji and the page's own title do not matter, so “3. Lead Backend Engineer
responsibilities:” means the same as “Responsibilities”. The lists below have the most usual ones.
Others are recognized if they are like them; a heading that is not surely one opens a section of
plain text. `rolepress check` says what each heading was taken for.

If a page advertises a vacancy, the description in its markup consists of the first paragraphs, the
sections that are part of a vacancy, and the sections under other headings."""

TO_COPY = """\
Visitors can copy the section “Job description”. Placeholders, which they should fill in, are
written in double braces: `{{company}}`. The page shows this one as [company]. With JavaScript, it
also shows a field labeled “Company” above the text. There is one field for each name, in the order
of the text. A name is a few words. Placeholders with the same name, in any case, are filled in
together. Braces in code are not placeholders.

If visitors should choose one of several variants, write a sub-heading that ends with “(choose
one)”, and below it each variant under a sub-heading one level deeper:

```markdown
#### Where you will work (choose one)

##### In the office

You work in our office in {{place}}.

##### Remote

You work from home, anywhere in {{countries}}.
```

With JavaScript, visitors choose a variant, and only that one is copied, saved or printed, without
its sub-heading. Without JavaScript, the page shows all variants, one after the other. [Rules S09
and S10](rules/README.md#sections) describe errors in placeholders and variants."""

TOOLS = """\
The folder [`schema/`](schema/) has a JSON Schema (draft 7) for each kind of page and each table.
Any tool that checks YAML against such schemas can show errors while you type. With the YAML
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

A schema sees only one file. Only the build can check that a role, a skill or an employer exists,
and that a vacancy is complete."""
