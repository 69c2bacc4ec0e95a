"""The rooms of each package, and what each room may import."""

from collections.abc import Mapping

Rooms = Mapping[str, set[str]]
"""The rooms of a package, each with the rooms that it may import."""
BELOW_LANDING = {
    *("core", "domain", "foreign", "content", "schema_org", "checks", "locales", "pages"),
    "rendering",
}
MAY_IMPORT: Mapping[str, set[str]] = {
    "": {"cli"},
    "core": set(),
    "domain": {"core"},
    "foreign": {"core", "domain"},
    "recognition": set(),
    "content": {"core", "domain", "foreign", "recognition"},
    "schema_org": {"core", "domain"},
    "checks": {"core", "domain", "content", "recognition", "schema_org", "locales"},
    "locales": {"core"},
    "pages": {"core", "domain", "schema_org", "locales"},
    "rendering": {"core", "pages", "locales"},
    "landing": BELOW_LANDING,
    "sitemap": BELOW_LANDING | {"landing"},
    "feeds": BELOW_LANDING | {"landing"},
    "redirects": BELOW_LANDING | {"landing"},
    "search": BELOW_LANDING | {"landing"},
    "social": BELOW_LANDING | {"landing"},
    "headers": BELOW_LANDING | {"landing", "redirects"},
    "compression": BELOW_LANDING | {"landing"},
    "markdown": {"core"},
    "twins": BELOW_LANDING | {"landing", "markdown"},
    "downloads": BELOW_LANDING | {"landing", "markdown"},
    "discovery": {"core"},
    "ledger": BELOW_LANDING | {"landing"},
    "serving": BELOW_LANDING | {"checking", "landing"},
    "checking": BELOW_LANDING | {"landing"},
    "importing": {"core", "domain", "foreign", "content", "recognition", "markdown"},
    "reference": {"checking", "core", "domain", "foreign", "content", "recognition"},
    "cli": {
        *("checking", "core", "discovery", "feeds", "importing", "ledger", "locales"),
        "recognition",
        *("reference", "serving"),
    },
}
AUDIT_MAY_IMPORT: Mapping[str, set[str]] = {
    "values": set(),
    "positions": {"values"},
    "findings": set(),
    "settings": {"values"},
    "vocabulary": {"positions"},
    "html": {"findings", "positions", "settings", "values", "vocabulary"},
    "words": {"html", "values"},
    "lexicon": {"words"},
    "facts": {"lexicon", "words"},
    "signals": {"facts", "html", "lexicon", "values", "words"},
    "site_files": {"positions", "values"},
    "site": {
        *("findings", "html", "positions", "settings", "signals", "site_files", "values"),
        "vocabulary",
    },
    "checks": {
        *("facts", "findings", "html", "lexicon", "positions", "settings", "signals", "site"),
        *("site_files", "values", "vocabulary", "words"),
    },
    "report": {"findings", "lexicon", "settings", "site", "values"},
    "cli": {"checks", "findings", "report", "settings", "site", "site_files", "values"},
    "": {"cli"},  # `__main__.py`
}
"""The rooms of the audit. Each may import the ones named, all of them above it in this list."""
MAY_IMPORT_PELICAN = {
    "landing",
    "sitemap",
    "feeds",
    "redirects",
    "headers",
    "compression",
    "social",
    "twins",
    "downloads",
    "serving",
}
