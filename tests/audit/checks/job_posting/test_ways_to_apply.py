"""Ways to apply in many languages and by many means, and fees for it."""

import pytest

from rolepress_audit.lexicon.languages import FULL, LEXICONS, every, is_written
from tests.audit.checks.job_posting.samples import body, found_on, html, messages, posting
from tests.audit.pages import ids

NO_WAY = "P106: the page has a job posting and no way to apply for the job"


@pytest.mark.parametrize(
    "way",
    [
        '<a href="https://wa.me/4915112345678">Chat</a>',
        '<a href="https://wa.me/message/ABC123">Chat</a>',
        '<a href="https://api.whatsapp.com/send?phone=4915112345678&text=Job">Chat</a>',
        '<a href="sms:+19025550133">902-555-0133</a>',
        "Text us at 902-555-0133.",
        "WhatsApp: +49 151 12345678",
        '<a href="/x/7">Candidati ora</a>',
        '<a href="/x/7">Candidatar-se</a>',
        '<a href="/x/7">Inscreva-se</a>',
        '<a href="/x/7">Wyślij zgłoszenie</a>',
        '<a href="/x/7">応募する</a>',
        "<button>지원하기</button>",
    ],
)
def test_a_way_to_apply_is_known_by_its_means_or_its_words(way: str) -> None:
    assert not found_on(html(posting(), shown=body(apply=way)))


@pytest.mark.parametrize(
    "rest",
    [
        '<a href="https://wa.me/?text=A%20job">WhatsApp</a>',
        '<a href="https://api.whatsapp.com/send?text=A%20job">WhatsApp</a>',
        '<a href="whatsapp://send?text=A%20job">WhatsApp</a>',
        "Apply by 31-01-2027.",
        "Text that describes the work.",
    ],
)
def test_a_link_to_share_and_a_date_are_no_ways_to_apply(rest: str) -> None:
    assert messages(found_on(html(posting(), shown=body(apply=rest)))) == [NO_WAY]


FINNISH = {
    "place": "Hauptstr. 5, 10115 Berlin, Saksa",
    "pay": "60 000–75 000 € vuodessa",
    "posted": "2. marraskuuta 2026",
    "ends": "31. tammikuuta 2027",
}


@pytest.mark.parametrize(
    "way", ['<a href="/x/7">Qwertyä</a>', "<button>Qwertyä</button>", "+358 40 123 4567"]
)
def test_in_a_language_that_is_not_read_well_whatever_leads_on_is_believed(way: str) -> None:
    assert not found_on(html(posting(), shown=body(**FINNISH, apply=way), lang="fi"))


@pytest.mark.parametrize(
    "rest",
    ["<p>Qwertyä</p>", '<a href="#top">Ylös</a>', '</div><nav><a href="/">Alku</a></nav><div>'],
)
def test_in_any_language_a_page_with_nothing_to_press_has_no_way_to_apply(rest: str) -> None:
    found = found_on(html(posting(), shown=body(**FINNISH, apply=rest), lang="fi"))
    assert messages(found) == [NO_WAY]


@pytest.mark.parametrize(
    ("tag", "judged"), [("", True), ("de-AT", True), ("pt_BR", True), ("fi", False), ("tlh", False)]
)
def test_only_languages_with_full_lists_are_judged(tag: str, judged: object) -> None:
    assert is_written(tag) is judged


def test_every_language_has_words_for_applying_and_for_an_end() -> None:
    assert set(FULL) < set(LEXICONS)
    assert all(each.apply and each.closed and each.closed_hints for each in LEXICONS.values())
    assert all(each.employment and each.remote and each.deadline for each in FULL.values())
    assert "||" not in every("apply")


@pytest.mark.parametrize(
    "said",
    [
        "Applicants must pay a £50 registration fee before the interview.",
        "You will have to pay the training fee first.",
        "There is a non-refundable application fee of $20.",
        "Bewerber müssen vorab eine Gebühr von 30 € zahlen.",
        "Eine Bearbeitungsgebühr von 30 € wird erhoben.",
    ],
)
def test_money_asked_from_applicants_is_found(said: str) -> None:
    (finding,) = found_on(html(posting(), shown=body(extra=f"<p>{said}</p>")))
    assert messages([finding])[0].startswith("P109: the page asks applicants for money: ")


@pytest.mark.parametrize(
    "said",
    [
        "Applicants never have to pay a registration fee.",
        "We pay the registration fee of your professional body.",
        "You must pay your own annual registration fee to the council.",
        "You must pay attention to detail when you take charge.",
        "You process application fees of students.",
        "Es fällt keine Bearbeitungsgebühr an.",
    ],
)
def test_a_page_that_speaks_of_fees_asks_for_none(said: str) -> None:
    assert not found_on(html(posting(), shown=body(extra=f"<p>{said}</p>")))


def test_an_entry_about_another_job_asks_for_nothing_here() -> None:
    said = "Applicants must pay a £50 registration fee."
    other = f'<ul><li><a href="/jobs/y/">Clerk</a> <p>{said}</p></li></ul>'
    assert "P109" not in ids(found_on(html(posting(), shown=body(extra=other))))
