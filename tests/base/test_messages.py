"""Words of messages."""

from rolepress_base.messages import join_words, one_line, quoted


def test_words_in_a_message_are_one_short_line() -> None:
    assert one_line(" a\n\n b\tc ") == "a b c"
    assert len(one_line("x" * 1000)) == 60
    assert quoted("two\nlines") == "'two lines'"
    assert (quoted([]), quoted(()), quoted({})) == ("a list", "a list", "a mapping")


def test_words_are_joined_as_people_do() -> None:
    assert [join_words(w) for w in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
