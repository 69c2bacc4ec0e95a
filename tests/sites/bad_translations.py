"""Translations of nothing, in no language, or in half a language."""

from rolepress.locales.catalog import languages
from tests.locales.absent import ABSENT
from tests.sites import JOB, LEVELS, ROLE, all_of, body, swap, write
from tests.sites.cases import BadInput

WORDS = """---
title: Technische Leitung
description: Was eine technische Leitung entscheidet, baut und verantwortet.
{facts}---

Eine technische Leitung gibt einem Team die Richtung vor.

## Aufgaben

- Entscheiden, was gebaut wird.
"""
LEAD = WORDS.format(facts="")
GERMAN = """Wir suchen jemanden, der Dienste baut und sie betreut, wenn sie laufen.

## Deine Aufgaben

- Dienste bauen, die das Netz im Gleichgewicht halten.
- Mit den anderen im Team entscheiden, was als Nächstes gebaut wird.

## Das bieten wir

- Ein Team, das sich aufeinander verlassen kann.
"""
SEEMS_ENGLISH = "the text seems to be in English, but `language` says German"
HOURS = swap(JOB, "workplace:", "work_hours: 40 hours a week\nworkplace:")

CASES = (
    BadInput(
        "a translation of no file",
        write("roles/tech-leat.de.md", LEAD),
        "roles/tech-leat.de.md:1:1: error L01: this file translates `tech-leat.md`, which does not "
        "exist",
        "did you mean `tech-lead.md`? Then name this file `tech-lead.de.md`",
    ),
    BadInput(
        "a translation whose original was renamed",
        write("jobs/engineer-zenith.de.md", LEAD),
        "jobs/engineer-zenith.de.md:1:1: error L01: this file translates `engineer-zenith.md`, "
        "which does not exist",
        "name it like the file that it translates, whose name may have changed; if it translates "
        "none, rename it to `engineer-zenith.md`, and write `language: de`",
    ),
    BadInput(
        "a translation named with an underscore",
        write(
            "roles/tech-lead_de.md", LEAD.replace("title:", "family: backend\nlevel: lead\ntitle:")
        ),
        "roles/tech-lead_de.md:1:1: error K01: the file name `tech-lead_de.md` cannot be a web "
        "address",
        "a translation is named `tech-lead.de.md`; else rename the file to `tech-lead-de.md`: "
        "a-z, 0-9 and single hyphens, at most 75 characters",
    ),
    BadInput(
        "a translation in a folder of its language",
        write("roles/de/tech-lead.md", LEAD),
        "roles/de/tech-lead.md:1:1: error F12: pages cannot lie in sub-folders",
        "a translation stands beside its original: name it `roles/tech-lead.de.md`",
    ),
    BadInput(
        "a key that says the language, as elsewhere",
        write("roles/tech-lead.de.md", WORDS.format(facts="lang: de\n")),
        "roles/tech-lead.de.md:4:1: error F06: unknown key `lang`",
        "write `language: de`",
    ),
    BadInput(
        "an original that says its language, as elsewhere",
        swap(ROLE, "title: Tech Lead\n", "title: Tech Lead\nSprache: Deutsch\n"),
        "roles/tech-lead.md:3:1: error F06: unknown key `Sprache`",
        "write `language: de`",
    ),
    BadInput(
        "a language by its name",
        swap(ROLE, "title: Tech Lead\n", "title: Tech Lead\nlanguage: German\n"),
        "roles/tech-lead.md:3:11: error F08: `language`: expected the tag of a language, got "
        "'German'",
        "write `language: de`",
    ),
    BadInput(
        "a language by its name, misspelled",
        swap(ROLE, "title: Tech Lead\n", "title: Tech Lead\nlanguage: Deutch\n"),
        "roles/tech-lead.md:3:11: error F08: `language`: expected the tag of a language, got "
        "'Deutch'",
        "did you mean `de`?",
    ),
    BadInput(
        "a language and country as programs write them",
        swap(JOB, "title:", "language: pt_BR\ntitle:"),
        "jobs/engineer-acme.md:2:11: error F08: `language`: expected the tag of a language, got "
        "'pt_BR'",
        "write `language: pt-BR`",
    ),
    BadInput(
        "a language that nobody knows",
        swap(JOB, "title:", "language: xqzzq\ntitle:"),
        "jobs/engineer-acme.md:2:11: error F08: `language`: expected the tag of a language, got "
        "'xqzzq'",
        "write a tag such as `de`, `pt-BR` or `zh-Hant`",
    ),
    BadInput(
        "a language that contradicts the name of the file",
        write("roles/tech-lead.de.md", WORDS.format(facts="language: fr\n")),
        "roles/tech-lead.de.md:4:11: error L01: the file's name says `de`, but `language` says "
        "`fr`",
        "remove the line, or rename the file to `tech-lead.fr.md`",
    ),
    BadInput(
        "a translation into the language of its original",
        all_of(
            swap(ROLE, "title: Tech Lead\n", "title: Tech Lead\nlanguage: de\n"),
            write("roles/tech-lead.de.md", LEAD),
        ),
        "roles/tech-lead.de.md:1:1: error L01: `tech-lead.md` is in `de` itself, so this is not a "
        "translation",
        "keep one of the two; if `tech-lead.md` is in another language, it needs a line such as "
        "`language: en`",
        ("roles/tech-lead.md:3:11: warning L03: " + SEEMS_ENGLISH,),
    ),
    BadInput(
        "a page that does not say its language",
        body(JOB, GERMAN),
        "jobs/engineer-acme.md:12:1: warning L03: the text seems to be in German, but the page is "
        "in English, like the site",
        "write `language: de`",
    ),
    BadInput(
        "a page that says another language",
        all_of(body(JOB, GERMAN), swap(JOB, "title:", "language: fr\ntitle:")),
        "jobs/engineer-acme.md:2:11: warning L03: the text seems to be in German, but `language` "
        "says French",
        "write `language: de`",
    ),
    BadInput(
        "a translation that was not translated",
        write("roles/tech-lead.fr.md", f"{LEAD}\n{GERMAN}"),
        "roles/tech-lead.fr.md:6:1: warning L03: the text seems to be in German, but the file's "
        "name says French",
        "translate the text, or rename the file to end in `.de.md`",
    ),
    BadInput(
        "words that the original does not have",
        write("jobs/engineer-acme.de.md", WORDS.format(facts="work_hours: 40 Stunden\n")),
        "jobs/engineer-acme.de.md:4:1: error L01: `work_hours` is here, but not in "
        "`engineer-acme.md`",
        "add it there too, or remove it: both pages are about the same",
    ),
    BadInput(
        "a name with a dot and no language",
        write("roles/tech-lead.js.md", LEAD),
        "roles/tech-lead.js.md:1:1: error L01: the file's name ends in `.js.md`, which is not a "
        "language",
        "rename it to `tech-lead-js.md`",
    ),
    BadInput(
        "a language written otherwise",
        write("roles/tech-lead.DE.md", LEAD),
        "roles/tech-lead.DE.md:1:1: error L01: `DE` is not how this language is written; `de` is",
        "rename the file to `tech-lead.de.md`",
    ),
    BadInput(
        "a table in a language that the site has no words in",
        write(f"data/families.{ABSENT}.yaml", "backend:\n  name: Server\n"),
        f"data/families.{ABSENT}.yaml:1:1: error L01: the site's own words are not in `{ABSENT}`; "
        f"they are in {', '.join(languages())}",
        "docs/languages.md says how to add a language",
    ),
    BadInput(
        "the site's own language",
        write("roles/tech-lead.en.md", LEAD),
        "roles/tech-lead.en.md:1:1: error L01: `tech-lead.md` is in `en` itself, so this is not a "
        "translation",
        "keep one of the two; if `tech-lead.md` is in another language, it needs a line such as "
        "`language: de`",
    ),
    BadInput(
        "the site's own language, without an original",
        write("roles/crane-driver.en.md", LEAD),
        "roles/crane-driver.en.md:1:1: error L01: the site itself is in `en`, so this is not a "
        "translation",
        "rename the file to `crane-driver.md`",
    ),
    BadInput(
        "a translation of a page that can have none",
        write("guides/titles.de.md", LEAD),
        "guides/titles.de.md:1:1: error F12: `.de.md` would be a translation, which only roles "
        "and jobs can have",
        "rename it to `titles-de.md`, and write `language: de`",
    ),
    BadInput(
        "a fact in a translation",
        write("roles/tech-lead.de.md", WORDS.format(facts="family: backend\n")),
        "roles/tech-lead.de.md:4:1: error F06: unknown key `family`",
        "remove the line: the original says it",
    ),
    BadInput(
        "words of a vacancy that are not translated",
        all_of(HOURS, write("jobs/engineer-acme.de.md", LEAD)),
        (
            "jobs/engineer-acme.de.md:1:1: error L02: `work_hours` is missing, but "
            "`engineer-acme.md` has it"
        ),
        "add a line `work_hours: ...`, in `de`",
    ),
    BadInput(
        "words of a role's vacancy that are not translated",
        all_of(
            swap("roles/tech-lead.md", "  workplace:", "  work_hours: 40 hours\n  workplace:"),
            write("roles/tech-lead.de.md", LEAD),
        ),
        "roles/tech-lead.de.md:1:1: error L02: `job_posting.work_hours` is missing, but "
        "`tech-lead.md` has it",
        "add `work_hours: ...` below `job_posting:`, in `de`",
    ),
    BadInput(
        "a table of pay that is not translated",
        write("roles/engineer.de.md", LEAD),
        "roles/engineer.de.md:1:1: error L02: the original has a table of pay, but this text "
        "does not",
        "add it, under the heading for pay",
    ),
    BadInput(
        "a link to a translation that is not there",
        swap(LEVELS, "(tech-lead.md)", "(tech-lead.de.md)"),
        "roles/engineer.md:35:15: error R02: the link leads to `roles/tech-lead.de.md`, which is "
        "no page of this site",
        "did you mean `tech-lead.md`?",
    ),
    BadInput(
        "a row of a table that is not there",
        write("data/families.de.yaml", "backent:\n  name: Server\n"),
        "data/families.de.yaml:1:1: error L01: `backent` is not a row of the table that this "
        "file translates",
        "did you mean `backend`?",
    ),
    BadInput(
        "a fact in the translation of a table",
        write("data/skills.de.yaml", "go:\n  category: languages\n"),
        "data/skills.de.yaml:2:3: error L01: `go.category` is a fact, and belongs in the table "
        "that this file translates",
        "remove the line; a translation has `description` and `name` alone",
    ),
    BadInput(
        "a table in no language",
        write("data/skills.xx.yaml", "go:\n  name: Go\n"),
        "data/skills.xx.yaml:1:1: error L01: the file's name ends in `.xx.yaml`, which is not a "
        "language",
        "rename it to `skills-xx.yaml`",
    ),
    BadInput(
        "a table that can have no translation",
        write("data/redirects.de.yaml", "/a/: /b/\n"),
        "data/redirects.de.yaml:1:1: error F12: `redirects.de.yaml` is not a table of this site",
        "did you mean `redirects.yaml`?",
    ),
    BadInput(
        "a page where the pages of a language stand",
        all_of(
            write("roles/tech-lead.de.md", LEAD),
            write("pages/de.md", LEAD),
        ),
        "pages/de.md:1:1: error K02: the address /de/ belongs to the pages in that language",
        "rename the file",
    ),
)
