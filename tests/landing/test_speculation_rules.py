"""Speculation rules of a theme name addresses of the site, wherever it is served."""

import json

import pytest

from rolepress.landing.speculation_rules import rules_below

RULES = {
    "prefetch": [{"urls": ["/roles/", "https://elsewhere.example/"]}],
    "prerender": [
        {"where": {"and": [{"href_matches": ["/*/"]}, {"not": {"selector_matches": "/x"}}]}},
        {"where": {"href_matches": {"pathname": "/jobs/*"}}},
    ],
}


def test_site_paths_are_put_below_the_site_s_own_and_nothing_else_is() -> None:
    assert json.loads(rules_below("/on", json.dumps(RULES))) == {
        "prefetch": [{"urls": ["/on/roles/", "https://elsewhere.example/"]}],
        "prerender": [
            {"where": {"and": [{"href_matches": ["/on/*/"]}, {"not": {"selector_matches": "/x"}}]}},
            {"where": {"href_matches": {"pathname": "/on/jobs/*"}}},
        ],
    }


def test_at_the_root_of_a_host_they_stay_as_they_are() -> None:
    assert rules_below("", "{ not JSON }") == "{ not JSON }"
    assert not rules_below("/on", "")


def test_rules_that_are_no_json_are_refused_below_a_path() -> None:
    with pytest.raises(ValueError, match="JSON is malformed"):
        rules_below("/on", "{ not JSON }")
