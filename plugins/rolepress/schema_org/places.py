"""`Place` and `Country`: where work is done, and where applicants may live.

https://developers.google.com/search/docs/appearance/structured-data/job-posting#job-location
"""

from functools import lru_cache

from babel import Locale

from rolepress.domain.place import Place
from rolepress.schema_org.node import Node, node


def place_node(place: Place) -> Node:
    """`Place` with a `PostalAddress` of all parts that are known, for `jobLocation`."""
    address = node(
        "PostalAddress",
        streetAddress=place.street_address,
        addressLocality=place.locality,
        addressRegion=place.region,
        postalCode=place.postal_code,
        addressCountry=place.country,
    )
    return node("Place", address=address)


def country_node(code: str) -> Node:
    """`Country`, for `applicantLocationRequirements` and `occupationLocation`."""
    return node("Country", name=country_name(code))


@lru_cache
def country_name(code: str, language: str = "en") -> str:
    """The name of an ISO 3166-1 code (CLDR). English by default: Google matches those names."""
    return str(Locale.parse(language, sep="-").territories[code])
