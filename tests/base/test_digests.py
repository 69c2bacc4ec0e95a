"""Digests name bytes."""

from rolepress_base.digests import digest, digest_all


def test_the_borders_between_parts_count() -> None:
    assert digest(b"ab", b"c") != digest(b"a", b"bc") != digest(b"abc")


def test_the_order_of_named_parts_does_not_count() -> None:
    assert digest_all([("a", b"1"), ("b", b"2")]) == digest_all([("b", b"2"), ("a", b"1")])
    assert digest_all([("a", b"1"), ("b", b"2")]) != digest_all([("a", b"2"), ("b", b"1")])
