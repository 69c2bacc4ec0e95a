"""The setting `COMPRESSION`: the codecs with which text files are compressed ahead."""

from rolepress.core.setting_values import choice_of
from rolepress.core.settings import Setting

NAMES = ("br", "gzip")
"""The names that browsers use for the codecs (RFC 9110, section 8.4.1; RFC 7932)."""
COMPRESSION = Setting("COMPRESSION", choice_of("codec", NAMES), NAMES)
