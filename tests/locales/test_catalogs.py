"""The files of words: what the source says now, and all of it in every language."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS
from babel.messages.pofile import read_po

from rolepress.locales import catalog, collect
from rolepress.locales.catalog import NoWordsError, has_words, language_name, languages, words
from rolepress.locales.collect import FOLDER, ROOT, TEMPLATE, as_po, collected, updated
from rolepress_base.errors import UserError
from tests.locales.absent import ABSENT

KEYWORDS = frozenset(DEFAULT_KEYWORDS)
LANGUAGES = sorted(FOLDER.glob("*.po"))
PLACEHOLDER = re.compile(r"%\([a-z_]+\)s")
PLURAL = ("%(count)s role", "%(count)s roles")
every_language = pytest.mark.parametrize("path", LANGUAGES, ids=[path.stem for path in LANGUAGES])


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.stem)


def messages(path: Path) -> list[Message]:
    return [message for message in read(path) if message.id]


def forms(words_or_forms: object) -> tuple[str, ...]:
    """A message's forms: a plural has several."""
    if isinstance(words_or_forms, tuple | list):
        return tuple(map(str, words_or_forms))
    return (str(words_or_forms),)


def says_words(call: ast.Call) -> bool:
    """Whether a call is of `_`, `gettext` or the like, with a message in its place."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    return name in KEYWORDS and isinstance(call.args[0], ast.Constant)


def test_the_template_has_what_the_source_says_now() -> None:
    """Where it does not, `make words` has not been run since the words changed."""
    assert (FOLDER / TEMPLATE).read_bytes() == as_po(collected())


def test_no_message_stands_in_an_f_string() -> None:
    """Before Python 3.12 none is found there: the template would depend on who makes it."""
    trees = [
        (path, ast.parse(path.read_bytes())) for path in (ROOT / "plugins/rolepress").rglob("*.py")
    ]
    nodes = [(path, node) for path, tree in trees for node in ast.walk(tree)]
    strings = [(path, node) for path, node in nodes if isinstance(node, ast.JoinedStr)]
    calls = [(path, c) for path, s in strings for c in ast.walk(s) if isinstance(c, ast.Call)]
    assert [f"{path.name}:{call.lineno}" for path, call in calls if says_words(call)] == []


@every_language
def test_a_language_has_the_messages_of_the_template_in_its_order(path: Path) -> None:
    """None is missing and none obsolete: another `make words` changes no byte."""
    assert path.read_bytes() == as_po(updated(path, collected()))
    assert not read(path).obsolete


@every_language
def test_every_message_is_translated_and_none_is_a_guess(path: Path) -> None:
    assert [m.id for m in messages(path) if not all(forms(m.string))] == []
    assert [m.id for m in messages(path) if m.fuzzy] == []


@every_language
def test_every_plural_has_as_many_forms_as_the_language(path: Path) -> None:
    number = read(path).num_plurals
    plurals = [message for message in messages(path) if message.pluralizable]
    assert plurals
    assert [m.id for m in plurals if len(forms(m.string)) != number] == []


@every_language
def test_a_translation_has_the_placeholders_of_its_message(path: Path) -> None:
    def placeholders(text: str) -> list[str]:
        return sorted(PLACEHOLDER.findall(text))

    wrong = [
        message.id
        for message in messages(path)
        if any(placeholders(f) != placeholders(forms(message.id)[0]) for f in forms(message.string))
    ]
    assert wrong == []
    assert list(read(path).check()) == []


@every_language
def test_messages_are_plain_text(path: Path) -> None:
    """Templates take a translation as it stands, so it must not be markup."""
    said = [form for message in messages(path) for form in forms(message.string)]
    assert [form for form in said if re.search("[<>&]", form) or form != form.strip()] == []
    assert [form for form in said if "%" in PLACEHOLDER.sub("", form)] == []


def test_a_new_language_starts_as_an_empty_file(tmp_path: Path) -> None:
    template = collected()
    (tmp_path / "pl.po").touch()
    new = updated(tmp_path / "pl.po", template)
    assert len(new) == len(template)
    assert new.num_plurals == 3
    assert not any(message.fuzzy for message in new)


def test_a_message_that_changed_keeps_its_translation_as_a_guess(tmp_path: Path) -> None:
    path = tmp_path / "de.po"
    path.write_text('msgid "Open vacancies todai"\nmsgstr "Offene Stellen heute"\n')
    template = Catalog()
    template.add("Open vacancies today")
    (message,) = (m for m in updated(path, template) if m.id)
    assert (message.string, message.fuzzy) == ("Offene Stellen heute", True)


@pytest.mark.parametrize("language", ["de", "de-AT", "de-CH"])
def test_a_country_has_the_words_of_its_language(language: str) -> None:
    assert has_words(language)
    assert words(language).gettext("Roles") == "Rollen"
    assert words(language).ngettext(*PLURAL, 1) == "%(count)s Rolle"
    assert words(language).ngettext(*PLURAL, 2) == "%(count)s Rollen"


def test_a_country_may_have_words_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, said in (("de", "Rollen"), ("de_LI", "Berufe")):
        (tmp_path / f"{name}.po").write_text(f'msgid "Roles"\nmsgstr "{said}"\n')
    monkeypatch.setattr(catalog, "_FOLDER", tmp_path)
    assert languages() == ["de", "de-LI", "en"]
    assert words("de-LI").gettext("Roles") == "Berufe"
    assert words("de-LU").gettext("Roles") == "Rollen"


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_english_is_what_the_source_says(language: str) -> None:
    assert has_words(language)
    assert words(language).gettext("Roles") == "Roles"
    assert words(language).ngettext(*PLURAL, 2) == "%(count)s roles"


def test_a_language_without_words_is_named_with_those_that_have_some() -> None:
    assert not has_words(ABSENT)
    known = ", ".join(languages())
    with pytest.raises(NoWordsError, match=f"the site has no words in '{ABSENT}'; it has {known}"):
        words(ABSENT)


def test_a_language_is_called_what_it_calls_itself() -> None:
    assert [language_name(each) for each in ("de", "en", "fr")] == [
        "Deutsch",
        "English",
        "Français",
    ]


def test_words_are_collected_in_a_checkout_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package that is installed has its words, and not all of their sources."""
    monkeypatch.setattr(collect, "ROOT", tmp_path)
    with pytest.raises(UserError, match="collect words in a checkout"):
        collected()
