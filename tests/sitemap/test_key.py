"""The file that shows search engines whose IndexNow key it is."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress.discovery.key import check_key
from rolepress.landing.settings import SettingsError
from rolepress.sitemap.setting import INDEXNOW_KEY, read_key
from rolepress.sitemap.views import key_views
from tests.sitemap.files import render_views

KEY = "0123456789abcdef"


def test_without_a_key_there_is_no_file() -> None:
    assert INDEXNOW_KEY.default == read_key("") == read_key(None) == ""
    assert not list(key_views(""))


def test_the_file_is_named_for_the_key_and_holds_nothing_else() -> None:
    ((url, data),) = render_views(key_views(KEY)).items()
    assert url == f"/{KEY}.txt"
    assert data == KEY.encode()


@pytest.mark.parametrize(
    "key", ["short", "x" * 129, "under_score", "../escape", f"{KEY}\n", 12345678]
)
def test_a_malformed_key_is_refused_with_the_rule_and_is_not_shown(key: object) -> None:
    with pytest.raises(SettingsError, match="expected 8 to 128 char") as refused:
        read_key(key)
    assert str(key) not in str(refused.value)


@given(st.text(st.sampled_from("aZ09-_. é\n"), min_size=1, max_size=12) | st.text(min_size=1))
def test_a_build_takes_the_keys_that_the_command_takes(key: str) -> None:
    assert _takes(lambda: read_key(key)) == _takes(lambda: check_key(key))


def _takes(check: Callable[[], str]) -> bool:
    try:
        check()
    except (SettingsError, ValueError):
        return False
    return True
