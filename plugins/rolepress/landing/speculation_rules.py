"""Adapts the speculation rules of a theme to a site that is served below a path.

https://html.spec.whatwg.org/multipage/speculative-loading.html#speculation-rules
"""

import msgspec

from rolepress.core.urls import href

_HOLD_ADDRESSES = ("urls", "href_matches", "pathname")
"""The keys whose values are addresses or patterns of addresses."""


def rules_below(base: str, rules: str) -> str:
    """Put `base` before each site path in the rules. Raises ValueError if they are not JSON."""
    if not (base and rules):
        return rules
    return msgspec.json.encode(_below(base, msgspec.json.decode(rules))).decode()


def _below(base: str, value: object, key: str = "") -> object:
    if isinstance(value, dict):
        return {name: _below(base, each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [_below(base, each, key) for each in value]
    return href(base, value) if isinstance(value, str) and key in _HOLD_ADDRESSES else value
