"""What pages say of a vacancy that is over, language by language, and what they say of others."""

import pytest

from tests.audit.checks.job_posting.samples import GONE, body, found_on, html, messages, posting
from tests.audit.pages import ids


@pytest.mark.parametrize(
    "notice",
    [
        "This vacancy has now been filled.",
        "This position has already been filled.",
        "Update: the role was recently filled.",
        "We have filled this position.",
        "We've now closed this vacancy.",
        "We filled this position on 14 November 2026.",
        "The application deadline has passed.",
        "Die Bewerbungsfrist ist abgelaufen.",
        "Die Bewerbungsfrist ist leider bereits abgelaufen.",
        "Bewerbungen sind nicht mehr möglich.",
        "Eine Bewerbung ist leider nicht mehr möglich.",
        "Wir nehmen keine Bewerbungen mehr an.",
        "Die Position wurde inzwischen besetzt.",
        "Les candidatures sont closes.",
        "Offre expirée",
        "Oferta cerrada",
        "Esta oferta ya no está disponible.",
        "Vaga encerrada",
        "Esta vaga foi preenchida.",
        "Inscrições encerradas",
        "Oferta nieaktualna",
        "To ogłoszenie wygasło.",
        "Posizione chiusa",
        "Questa offerta è scaduta.",
        "Deze vacature is inmiddels vervuld.",
        "Reageren is niet meer mogelijk.",
        "Tjänsten är tillsatt.",
        "Ansøgningsfristen er udløbet.",
        "Stillingen er besatt.",
        "Haku on päättynyt.",
        "Tato nabídka již není aktuální.",
        "Bu ilan yayından kaldırılmıştır.",  # noqa: RUF001 - Turkish
        "この求人の募集は終了しました。",
        "채용이 마감되었습니다.",
        "该职位已关闭。",
        "الوظيفة مغلقة",
        "Вакансия закрыта",
    ],
)
def test_a_notice_that_the_job_is_over_is_found_in_any_language(notice: str) -> None:
    shown = body(employer=f"Larkfield Freight</div><p>{notice}</p>")
    assert ids(found_on(html(posting(), shown=shown))) == ["P104"]


@pytest.mark.parametrize(
    "title",
    [
        "Backend Engineer (position filled)",
        "Backend Engineer – closed",
        "Backend Engineer [expired]",
    ],
)
def test_a_notice_in_the_main_heading_is_found(title: str) -> None:
    assert ids(found_on(html(posting(), shown=body(title=title)))) == ["P104"]


@pytest.mark.parametrize(
    "text",
    [
        "Once this position has been filled, we will write to you.",
        "When the deadline has passed, we invite people within a week.",
        "After the application deadline has passed, interviews begin.",
        "Nachdem die Bewerbungsfrist abgelaufen ist, melden wir uns.",
        "Wenn die Bewerbungsfrist abgelaufen ist, laden wir ein.",
        "Die Stelle wird vorzeitig besetzt, wenn wir jemanden finden.",
        "This position has been filled twice from within our own team.",
        "We have filled this kind of position with graduates before.",
        "Oferta de empleo para equipos cerrados de trabajo",
        "You keep the list of closed positions.",
        "Applications are not possible by post.",
    ],
)
def test_a_sentence_that_only_speaks_of_an_end_passes(text: str) -> None:
    assert not found_on(html(posting(), shown=body(extra=f"<p>{text}</p>")))


@pytest.mark.parametrize(
    "title", ["Backend Engineer (closed-loop control)", "Backend Engineer – Closed Funds"]
)
def test_a_heading_with_such_a_word_in_a_name_passes(title: str) -> None:
    assert not found_on(html(posting(), shown=body(title=title)))


@pytest.mark.parametrize(
    "said",
    [
        "Apply by 31 October 2026.",
        "Applications close on October 31st, 2026",
        "Closing date: 31/10/2026",
        "Bewerbungsschluss: 31.10.2026",
        "Bewerbungsfrist: 2026-10-31",
    ],
)
def test_a_last_day_that_only_visitors_read_and_that_is_past_is_found(said: str) -> None:
    (finding,) = found_on(html(posting(validThrough=GONE), shown=body(ends=said)))
    assert messages([finding]) == [
        f"P105: the page says {said!r}, and still has its posting on 2026-11-22"
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Apply by 22 November 2026.",
        "Closing date: 01/12/2026",
        "Closing date: 31 October 2026, extended to 31 December 2026",
        "Apply by 31 October 2026.</div><div>Applications close on 31 December 2026.",
        "Deadline for questions: 31 October 2026.",
        "We were founded on 31 October 2020.",
        "The deadline of our last project was 31 October 2026.",
        "Apply by email, since 31 October 2026 without forms.",
    ],
)
def test_a_day_that_is_no_past_deadline_passes(said: str) -> None:
    assert not found_on(html(posting(validThrough=GONE), shown=body(ends=said)))
