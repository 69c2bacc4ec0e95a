"""Where work is done."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from plugins.domain.model import Model
from plugins.domain.values import Country, Text, one_of


class Workplace(StrEnum):
    """Where the work of a vacancy is done.

    Only `REMOTE` is schema.org's `TELECOMMUTE`: Google forbids that word for work which may be
    done from home some of the time.
    """

    OFFICE = "office"
    HYBRID = "hybrid"
    REMOTE = "remote"


WorkplaceValue = Annotated[Workplace, BeforeValidator(one_of(lambda: list(Workplace)))]


class Place(Model):
    """A place of work (schema.org `PostalAddress`). Give every part you know."""

    street_address: Text | None = None
    """Street and number."""
    locality: Text
    """Town or city (schema.org `addressLocality`)."""
    region: Text | None = None
    """State, county or province (schema.org `addressRegion`)."""
    postal_code: Text | None = None
    """Postal code."""
    country: Country
    """Two-letter ISO 3166-1 code (schema.org `addressCountry`)."""
