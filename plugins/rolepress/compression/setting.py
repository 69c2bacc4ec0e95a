"""The setting `COMPRESSION`: in which ways text files are compressed ahead."""

from rolepress.core.setting_values import choice_of
from rolepress.core.settings import Setting

NAMES = ("br", "gzip")
"""By the names that browsers ask for (RFC 9110, section 8.4.1; RFC 7932)."""
COMPRESSION = Setting("COMPRESSION", choice_of("way", NAMES), NAMES)
