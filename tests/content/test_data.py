"""The tables of shared facts: what readers know a row by is of that row alone."""

from rolepress.content.data import TABLES, read_reference_data


def test_every_table_says_what_readers_know_its_rows_by() -> None:
    for model in TABLES.values():
        assert model.NAMED_BY
        assert set(model.NAMED_BY) <= set(model.model_fields)


def test_names_that_differ_in_signs_or_accents_are_two() -> None:
    names = ["C", "C#", "C++", "NET", ".NET", "Resume", "Résumé", "Go", "Gö"]
    rows = "".join(
        f"skill-{number}: {{name: '{name}', category: x}}\n" for number, name in enumerate(names)
    )
    data, problems = read_reference_data({"data/skills.yaml": rows.encode()}, "data")
    assert not problems
    assert [skill.name for skill in data.skills.values()] == names


def test_a_translation_may_leave_a_name_as_it_is_and_say_it_of_the_same_row() -> None:
    files = {
        "data/skills.yaml": b"go: {name: Go, category: x}\nc: {name: C, category: x}\n",
        "data/skills.de.yaml": b"go: {name: Go}\n",
    }
    assert not read_reference_data(files, "data")[1]


def test_a_translation_may_not_say_another_row_s_name_in_whichever_order_they_stand() -> None:
    originals = b"a: {name: Ay, category: x}\nb: {name: Bee, category: x}\n"
    for words in (b"a: {name: BEE}\n", b"b: {name: ay}\n"):
        files = {"data/skills.yaml": originals, "data/skills.de.yaml": words}
        (problem,) = read_reference_data(files, "data")[1]
        assert problem.path == "data/skills.de.yaml"
