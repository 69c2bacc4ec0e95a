"""Words that say what a sentence is about, in seven languages."""

import re

_FLAGS = re.IGNORECASE
EXPERIENCE = re.compile(
    r"experience|erfahrung|expérience|experiencia|experiência|esperienza|ervaring", _FLAGS
)
_YEARS = (
    r"(?:years?|yrs?|jahren?|jahre|ans|années?|años?|anos?|anni|jaar|jaren|months?|monate|mois|"
    r"meses|mesi|maanden)"
)
LEAST = re.compile(
    r"(?:(?:at least|a minimum of|minimum(?: of)?|min\.?|over|more than|mindestens|mind\.|über|"
    r"minimaal|ten minste|almeno|minimo|al menos|(?:no )?mínimo(?: de)?|pelo menos|au moins)\s+)?"
    r"\d{1,2}\s*\+?\s*(?:(?:-|–|to|bis|à|a|tot)\s*\d{1,2}\s*\+?\s*)?"
    rf"{_YEARS}\b(?!\s*(?:old|of age|alt\b|d['’]âge|de edad|de idade|oud|di età))",
    _FLAGS,
)
"""The start of an entry such as "3+ years in an orchard"."""
RANGE_OF_YEARS = re.compile(
    rf"\b{_YEARS}\b.{{0,20}}?\d{{1,2}}\s*(?:[-–]\s*\d{{1,2}})?\s*\+|\d{{1,2}}\s*[-–]\s*\d{{1,2}}\+",
    _FLAGS,
)
"""Years that can be read in more than one way, such as "several years (often 6-10+)"."""
DEGREE = re.compile(
    r"\b(?:degree|bachelor\w*|master['’]?s|master (?:of|in|degree)|m\.?sc|ph\.?d|diploma|"
    r"hochschulabschluss|studium|berufsausbildung|\w*ausbildung|abitur|diplôme|bac ?\+ ?\d|cap|bts|"
    r"licence|titulación|licenciatura|grado en|formación profesional|graduação|mestrado|"
    r"ensino superior|ensino médio|laurea|diploma di|hbo|mbo|wo-\w+)\b",
    _FLAGS,
)
OR_EXPERIENCE = re.compile(
    r"(?:equivalent|comparable|similar)\s+(?:\w+\s+){0,2}experience|or\s+experience\b"
    r"|vergleichbare\s+(?:\w+\s+){0,2}erfahrung|expérience\s+équivalente|experiencia\s+equivalente"
    r"|experiência\s+equivalente|esperienza\s+equivalente|vergelijkbare\s+ervaring",
    _FLAGS,
)
PAY = re.compile(
    r"\b(?:salar(?:y|ies)|we pay|pays?|paid|wages?|gross|(?:an|per|/) ?hour|hourly"
    r"|brutto\w*|netto\w*|\w*gehalt|\w*vergütung|\w*lohn|pro stunde|die stunde"
    r"|brute?s?|salaires?|rémunération|de l['’]heure|par heure"
    r"|bruto?s?|brut[ao]s?|sueldo|salario|retribución|por hora|salário|remuneração"
    r"|lord[aieo]|ral|retribuzione|stipendio|all['’]ora|\w*salaris|\w*loon|per uur)\b",
    _FLAGS,
)
BENEFIT = re.compile(
    r"bonus|budget|allowance|voucher|stipend\b|zuschuss|zuschlag|gutschein|guthaben|pr[ée]mie|prime\b"
    r"|ticket|chèque|indemnité|vale[- ]|auxílio|\bVR\b|\bVA\b|buoni|rimborso|vergoeding|toeslag"
    r"|turnover|revenue|umsatz|chiffre d['’]affaires|funding|investment|up to \d+ ?%",
    _FLAGS,
)
"""Money that is no pay."""
APPLYING = re.compile(
    r"appl(?:y|ies|ications?|icants?)\b|\bcv\b|\br[ée]sum[ée]\b|cover letter|bewerb\w*|lebenslauf"
    r"|postul\w*|candidat\w*|candidar\w*|lettre de motivation|solicitud|curr[ií]cul\w*"
    r"|inscri\w+|envi(?:a|e|ar|en)\b|sollicit\w*|motivatiebrief|mail (?:je|uw) brief|interessiert"
    r"|intéress\w+|interes(?:a|ado|ada|sad[oa])\b|deadline|closing date|invia\w*",
    _FLAGS,
)
DEADLINE = re.compile(
    r"\b(?:by|until|till|before|deadline|clos(?:es?|ing)|no later than|bis|spätestens|frist\w*"
    r"|jusqu\w*|avant|date limite|au plus tard|hasta|antes|plazo|até|prazo|entro|scade\w*|voor"
    r"|uiterlijk|tot)\b",
    _FLAGS,
)
_HOURS = (
    r"\b(?P<hours>\d{1,2})(?:[.,]\d)?(?:\s*(?:-|–|to|bis|à|a|tot|e)\s*\d{1,2})?\s*"
    r"(?:h|hours?|hrs|std\.?|stunden|heures|horas|ore|uur)"
)
_A_WEEK = (
    r"\s*(?:/|(?:\w+\.?\s+){0,2})\s*(?:week|woche|semaine|semana|settimana|semanais|semanales)"
)
HOURS = re.compile(rf"{_HOURS}(?:{_A_WEEK})?\b", _FLAGS)
"""Hours of work, with or without the week that they are for."""
HOURS_A_WEEK = re.compile(rf"{_HOURS}{_A_WEEK}\b", _FLAGS)
BEFORE_IN_LIST = (
    r"(?:(?<=, )|(?<=[/(])|(?<= or )|(?<= and )|(?<= und )|(?<= oder )|(?<= et )|(?<= ou ))"
)
"""A pattern for the place before an entry of a list in a sentence."""
BEHIND_IN_LIST = r"(?=[,/)]| (?:and|or|und|oder|et|ou|y|o|e|en|of) )"
