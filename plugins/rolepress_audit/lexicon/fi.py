"""Finnish."""

from rolepress_audit.lexicon.entry import Lexicon

WORDS = Lexicon(
    apply="hae_(?:paikkaa|tätä|työtä|nyt) jätä_hakemus lähetä_hakemus hakemus",
    closed="(?:haku|hakuaika)_on_(?:päättynyt|sulkeutunut) paikka_on_täytetty",
    closed_hints="päättynyt sulkeutunut täytetty",
)
