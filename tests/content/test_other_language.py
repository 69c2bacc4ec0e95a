"""L03: a text that is plainly in another language than its page is found, and no other text is."""

import pytest

from rolepress.content.documents import Reader
from rolepress.core.problems import Rule

NAMES = """\
Our office is at Unter den Linden 5 in Berlin, close to Brandenburger Tor, and we work with
Deutsche Bahn AG, Société Générale, Banco de España and Stiftung Warentest. You will join the
team of Frau von der Leyen and Herr de la Cruz. We build the services that these companies use
each day. The Deutsche Gesellschaft für Internationale Zusammenarbeit is our largest customer.
"""
ENGLISH = """\
We look for a person who wants to work with us in Leeds and who builds the services that our
customers use each day. You write code, review code and talk with the people who use it. With us
you can grow and learn from the others. We offer a good salary, and an office in the middle of
the town, close to the station.
"""
TEXTS = {
    "en": ENGLISH,
    "de": """\
Wir suchen jemanden, der mit uns in Berlin arbeitet und der die Dienste baut, die unsere Kunden
jeden Tag nutzen. Du schreibst Code, prüfst Code und sprichst mit den Menschen, die ihn nutzen.
Bei uns kannst du wachsen und von den anderen lernen. Wir bieten ein gutes Gehalt und ein Büro
in der Mitte der Stadt.
""",
    "fr": """\
Nous cherchons une personne qui travaille avec nous à Lyon et qui construit les services que nos
clients utilisent tous les jours. Vous écrivez du code, vous relisez du code et vous parlez avec
les gens qui l’utilisent. Chez nous, vous pouvez grandir et apprendre des autres. Nous offrons
un bon salaire et un bureau dans le centre de la ville.
""",
    "es": """\
Buscamos a una persona que trabaje con nosotros en Bilbao y que construya los servicios que
nuestros clientes usan cada día. Escribes código, revisas código y hablas con la gente que lo
usa. Aquí puedes crecer y aprender de los demás. Ofrecemos un buen salario y una oficina en el
centro de la ciudad, cerca de la estación.
""",
    "pt": """\
Procuramos uma pessoa que trabalhe connosco no Porto e que construa os serviços que os nossos
clientes usam todos os dias. Você escreve código, revê código e fala com as pessoas que o usam.
Aqui pode crescer e aprender com os outros. Oferecemos um bom salário e um escritório no centro
da cidade, perto da estação.
""",
    "it": """\
Cerchiamo una persona che lavori con noi a Torino e che costruisca i servizi che i nostri
clienti usano ogni giorno. Scrivi codice, rivedi codice e parli con le persone che lo usano. Da
noi puoi crescere e imparare dagli altri. Offriamo un buono stipendio e un ufficio nel centro
della città, vicino alla stazione.
""",
    "nl": """\
Wij zoeken iemand die met ons in Utrecht werkt en die de diensten bouwt die onze klanten elke
dag gebruiken. Je schrijft code, bekijkt code en praat met de mensen die het gebruiken. Bij ons
kun je groeien en van de anderen leren. Wij bieden een goed salaris en een kantoor in het midden
van de stad, dicht bij het station.
""",
}
SWEDISH = """\
Vi söker en person som vill arbeta med oss i Göteborg. Du kommer att vara en del av ett team som
bygger tjänster för elnätet. Vi tror att du har erfarenhet av att arbeta med stora system och
att du trivs med att ta ansvar för det du gör. Hos oss får du möjlighet att utvecklas och att
lära av andra.
"""
CATALAN = """\
Som una entitat que aporta programari lliure a l'economia social i solidària. Ara busquem gent
amb esperit cooperatiu que tingui ganes de compartir aquest repte aportant la seva experiència
en un moment important per fer créixer el projecte. La persona s'unirà a l'equip que treballa en
la línia de negoci de les cooperatives, i acompanyarà les entitats.
"""
FEW = "Wir suchen jemanden, der Kräne dorthin schickt, wo Schiffe liegen und wo man sie braucht."


def found(text: str, key: str = "", *, site: str = "en", name: str = "x.md") -> list[str]:
    """The remedies of the rule for a page with a text."""
    said = f"language: {key}\n" if key else ""
    head = f"---\ntitle: Crane Work\ndescription: What the work on a crane is.\n{said}---\n\n"
    looked = Reader(language=site).look(
        f"content/pages/{name}", f"pages/{name}", f"{head}{text}\n".encode()
    )
    return [each.fix for each in looked.problems if each.rule is Rule.OTHER_LANGUAGE]


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_a_page_that_says_its_language_is_left_alone(language: str) -> None:
    assert not found(TEXTS[language], language)
    assert not found(TEXTS[language], site=language)


@pytest.mark.parametrize("language", sorted(TEXTS.keys() - {"en"}))
def test_a_text_in_another_language_asks_for_the_key(language: str) -> None:
    assert found(TEXTS[language]) == [f"write `language: {language}`"]
    assert found(TEXTS[language], site="en-GB") == [f"write `language: {language}`"]


@pytest.mark.parametrize("language", sorted(TEXTS.keys() - {"en"}))
def test_an_english_text_is_found_as_any_other(language: str) -> None:
    assert found(ENGLISH, site=language) == ["write `language: en`"]
    assert found(ENGLISH, language) == ["remove the line"]


@pytest.mark.parametrize("key", ["de-AT", "de-CH", "DE"])
def test_a_country_makes_no_other_language(key: str) -> None:
    assert not found(TEXTS["de"], key)


@pytest.mark.parametrize("text", [SWEDISH, CATALAN])
@pytest.mark.parametrize("key", ["sv", "ca", "da", "gl", "ja"])
def test_a_page_in_a_language_without_lists_is_believed(text: str, key: str) -> None:
    assert not found(text, key)


@pytest.mark.parametrize(
    "text",
    [
        NAMES,
        f"{TEXTS['de']}\n\n{TEXTS['en']}",
        f"{TEXTS['fr']}\n\n{TEXTS['en']}",
        FEW,
        f"{FEW}\n\n## Ruhige Nerven\n\n- Sie haben.",
        "Crane work.",
        SWEDISH,
        CATALAN,
    ],
)
def test_names_two_languages_few_words_and_strange_ones_are_let_pass(text: str) -> None:
    assert not found(text)


def test_a_short_text_needs_a_heading_that_only_its_language_has() -> None:
    entry = "- Kräne schicken, wohin die Schiffe kommen, und die Nerven behalten."
    assert found(f"{FEW}\n\n## Deine Aufgaben\n\n{entry}") == ["write `language: de`"]
    assert not found(f"{FEW}\n\n## Team\n\n{entry}")
