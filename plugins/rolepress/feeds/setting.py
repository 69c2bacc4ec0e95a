"""The setting `FEEDS`: which feeds the site has."""

from rolepress.core.setting_values import choice_of
from rolepress.core.settings import Setting
from rolepress.feeds.partners import PARTNERS

DEFAULT = ("atom", "json")
"""Feeds for anyone. A partner's feed is only useful after an agreement with that partner."""
NAMES = tuple(dict.fromkeys((*DEFAULT, *PARTNERS)))
"""The names of all feeds."""
FEEDS = Setting("FEEDS", choice_of("feed", NAMES), DEFAULT)
