"""The setting `FEEDS`: which feeds the site has."""

from rolepress.core.setting_values import choice_of
from rolepress.core.settings import Setting
from rolepress.feeds.partners import PARTNERS

DEFAULT = ("atom", "json")
"""Feeds for anyone. The partners' are made once the owner has an agreement with the partner."""
NAMES = tuple(dict.fromkeys((*DEFAULT, *PARTNERS)))
"""Every feed there is."""
FEEDS = Setting("FEEDS", choice_of("feed", NAMES), DEFAULT)
