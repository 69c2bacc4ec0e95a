"""What `docs/discovery.md` says of the commands is so."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rolepress.cli.commands.discovery import discovery
from rolepress.discovery import google, indexnow
from rolepress.discovery.http_client import Patience
from rolepress.discovery.journal import KEEP_DAYS
from rolepress.sitemap.buckets import Bucket
from rolepress.sitemap.split import SITEMAP_MAX_URLS

PAGE = (Path(__file__).parents[2] / "docs" / "discovery.md").read_text(encoding="utf-8")


def options() -> Iterator[str]:
    for command in discovery.commands.values():
        for option in command.params:
            yield from (name for name in option.opts if name.startswith("--"))


def test_every_command_and_option_is_explained() -> None:
    assert not [name for name in discovery.commands if f"rolepress discovery {name} " not in PAGE]
    assert not [name for name in options() if name not in PAGE]


@pytest.mark.parametrize("bucket", Bucket)
def test_every_group_of_sitemaps_is_listed(bucket: Bucket) -> None:
    assert f"| `/sitemaps/{bucket}-1.xml` |" in PAGE


def test_numbers_are_those_of_the_code() -> None:
    assert f"up to {SITEMAP_MAX_URLS:,} addresses" in PAGE
    assert f"A call takes up to {indexnow.URLS_MAX:,} addresses" in PAGE
    assert f"[{google.DAILY_QUOTA} a day]" in PAGE
    assert f"for {KEEP_DAYS} days" in PAGE
    assert f"`{indexnow.KEY_VARIABLE}`" in PAGE
    assert google.TOKEN_VARIABLE in PAGE
    patience = Patience()
    waits = [f"{patience.first_wait * 2**n:g}" for n in range(patience.attempts - 1)]
    assert f"after {', '.join(waits[:-1])} and {waits[-1]} seconds" in PAGE
    for name in ("indexnow", "google"):
        (pace,) = (o.default for o in discovery.commands[name].params if o.name == "per_minute")
        assert f"{pace} " in PAGE.partition("Requests go out at ")[2].partition(";")[0] + " "
