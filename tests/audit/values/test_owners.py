"""To whom a host belongs, by the Public Suffix List."""

import pytest

from rolepress_audit.values.addresses import owner_of


@pytest.mark.parametrize(
    ("host", "owner"),
    [
        ("example.com", "example.com"),
        ("cdn.example.com", "example.com"),
        ("CDN.Example.com.", "example.com"),
        ("www.example.co.uk", "example.co.uk"),
        ("a.github.io", "a.github.io"),
        ("x.a.github.io", "a.github.io"),
        ("github.io", "github.io"),
        ("localhost", "localhost"),
        ("127.0.0.1", "127.0.0.1"),
        ("", ""),
    ],
)
def test_an_owner_is_who_registered_the_name(host: str, owner: str) -> None:
    assert owner_of(host) == owner
