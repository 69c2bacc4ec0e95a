"""The setting `FEEDS`: which feeds the site has."""

from rolepress.core.setting_values import choice_of
from rolepress.core.settings import Setting

NAMES = ("atom", "json", "indeed", "linkedin", "adzuna")
"""Every feed there is. `views` makes each."""
DEFAULT = ("atom", "json")
"""Feeds for anyone. The partners' are made once the owner has an agreement with the partner."""
FEEDS = Setting("FEEDS", choice_of("feed", NAMES), DEFAULT)
