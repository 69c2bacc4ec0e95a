"""Work from home: what pages write for `TELECOMMUTE`."""

import re

from plugins.audit.forms.text import Words, choices

_REMOTE = re.compile(
    "(?<![a-z0-9])(?:"
    + choices(
        r"""
        remot[eoa]\w* home_?office homeworking home_based work(?:ing)?_at_home (?:from|at)_home
        anywhere distributed telecommut\w* telework\w* virtual wfh
        heimarbeit von_zu_?hause zu_hause mobil\w*_arbeit\w* ortsunabhangig\w* fernarbeit telearbeit
        teletravail a_distance chez_vous a_domicile depuis_(?:chez|n'importe)
        teletrabajo trabajo_a_distancia a_distancia desde_casa thuiswerk\w* op_afstand vanuit_huis
        zdaln\w+ praca_z_domu da_remoto smart_working telelavoro da_casa teletrabalho de_casa
        """
    )
    + ")(?![a-z0-9])"
)


def shows_remote(words: Words) -> bool:
    """Whether a text says that the work is done from home or from anywhere."""
    return _REMOTE.search(words.folded) is not None
