"""Pages whose JSON-LD has many nodes, or much in one node."""

import json

from tests.bench.growth_audit.making import POSTING, head, nodes, rows, script

NODES = (
    nodes(
        "unknown properties",
        300,
        lambda n: [{"@type": "Person", **dict.fromkeys(rows("titel#", n).split(), 1)}],
    ),
    nodes("unknown types", 300, lambda n: ({"@type": f"Persn{i}"} for i in range(n))),
    nodes(
        "wrong values",
        2000,
        lambda n: [{"@type": "Person", "birthDate": rows("May #", n).split("\n")}],
    ),
    nodes(
        "values of no list",
        1000,
        lambda n: [{"@type": "Offer", "availability": rows("schema:In#", n).split()}],
    ),
    nodes(
        "nodes of one id",
        500,
        lambda n: ({"@type": "Person", "@id": "#a", f"a{i}": 1} for i in range(n)),
    ),
    nodes(
        "references to nothing",
        1500,
        lambda n: (
            {"@type": "Person", "@id": f"#p{i}", "knows": {"@id": f"#no{i}"}} for i in range(n)
        ),
    ),
    nodes(
        "things of two kinds",
        1500,
        lambda n: (
            {"@type": kind, "@id": f"#p{i}"} for i in range(n) for kind in ("Person", "Place")
        ),
    ),
    nodes(
        "postings",
        300,
        lambda n: (
            {**POSTING, "@id": f"#{i}", "title": f"Baker {i}", "employmentType": "x"}
            for i in range(n)
        ),
    ),
    nodes(
        "references to one large node",
        500,
        lambda n: [
            {"@id": "#a", **dict.fromkeys(rows("a#", n).split(), 1)},
            {
                "@type": "JobPosting",
                "hiringOrganization": [{"@id": "#a", "b": i} for i in range(n)],
            },
        ],
    ),
    nodes(
        "references to references",
        80,
        lambda n: [
            {"@type": "JobPosting", "jobLocation": [{"@id": f"#p{i}"} for i in range(n)]},
            *({"@type": "Place", "@id": f"#p{i}", "address": {"@id": "#x"}} for i in range(n)),
            {"@id": "#x", "@list": [{"@id": f"#a{i}"} for i in range(n)]},
            *(
                {"@type": "PostalAddress", "@id": f"#a{i}", "addressCountry": {"@id": "#y"}}
                for i in range(n)
            ),
            {"@id": "#y", "@type": "Country", "name": [f"Land {i}" for i in range(n)]},
        ],
    ),
    nodes(
        "nodes below a long key",
        2500,
        lambda n: [{"@type": "Person", "k" * 10 * n: [{"name": ""}] * n}],
    ),
    nodes(
        "deep nodes",
        1500,
        lambda n: [json.loads('{"a":' * 90 + json.dumps([{"name": ""}] * n) + "}" * 90)],
    ),
    head(
        "contexts of nodes",
        1500,
        lambda n: script(
            {
                "@context": dict.fromkeys(rows("t#", n).split(), "a:b"),
                "@graph": [{"@context": {"a": "b"}, "@type": "A"}] * n,
            }
        ),
    ),
    head(
        "contexts in a row",
        1500,
        lambda n: script({"@context": [{f"t{i}": "a:b"} for i in range(n)], "@type": "A"}),
    ),
    nodes(
        "main entities",
        1500,
        lambda n: [
            POSTING,
            *(
                {"@type": kind, "@id": f"#l{i}", "mainEntity": {"@id": f"#{i}"}}
                for i in range(n)
                for kind in ("WebPage", "ItemList")
            ),
        ],
    ),
    nodes(
        "steps of a trail",
        2500,
        lambda n: [
            {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "item": "x"}] * n}
        ],
    ),
    nodes(
        "spans of nodes",
        10,
        lambda n: [json.loads('{"startDate":' * n + "1" + ', "endDate": "x"}' * n)],
    ),
    nodes(
        "days of opening", 20000, lambda n: [{"@type": "Store", "openingHours": "Mo," * n + "x"}]
    ),
    nodes(
        "digits of texts",
        50000,
        lambda n: [
            {
                "@type": "Person",
                "height": "1" * n + "x",
                "birthDate": "1" * n,
                "url": "a/" * n + " x",
            }
        ],
    ),
    nodes(
        "placeholders that never end",
        50000,
        lambda n: [{"@type": "Person", "name": "{%" * n + "<%" * n + "{{" * n + "<a " * n}],
    ),
    nodes("placeholders", 1500, lambda n: [{"@type": "Person", "name": rows("{{a#}}", n).split()}]),
)
