"""Reads how senior a role is."""

from rolepress.domain.level import Level
from rolepress.foreign.letters import find_meanings

_LEVELS = {
    Level.ENTRY: """entry, entry level, junior, jr, graduate, trainee, associate, berufseinsteiger,
        einsteiger, débutant, débutante, principiante, estagiário, júnior, starter, student""",
    Level.MID: """mid, mid level, middle, intermediate, mid senior, medior, regular, experienced,
        berufserfahren, confirmé, confirmée, intermédiaire, intermedio, pleno, intermédio""",
    Level.SENIOR: "senior, sr, sênior, sénior, expérimenté, expérimentée, experte, expert",
    Level.LEAD: "lead, team lead, tech lead, teamleitung, teamleiter, líder, responsable technique",
    Level.PRINCIPAL: "principal, staff, distinguished",
    Level.MANAGER: """manager, management, head, head of, director, vp, executive, leitung,
        abteilungsleitung, directeur, directrice, gerente, gestor, dirigente, responsabile""",
}


def read_levels(text: str) -> list[Level]:
    """The levels that a text names, from the most junior one on."""
    return find_meanings(text, _LEVELS)
