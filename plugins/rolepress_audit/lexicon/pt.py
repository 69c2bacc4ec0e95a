"""Portuguese, of Portugal and of Brazil."""

from rolepress_audit.lexicon.entry import Lexicon

_JOB = "(?:vaga|oferta|oportunidade|posição)"
_STATE = (
    "(?:encerrada|preenchida|expirada|fechada|indisponível|não_está_mais_disponível"
    "|já_não_está_disponível)"
)

WORDS = Lexicon(
    is_full=True,
    apply="candidat concorrer inscrev inscri enviar envie quero_me",
    closed=rf"""
        (?:(?:esta|essa|a)_)?{_JOB}_(?:(?:foi|está|já|de_emprego)_)*{_STATE}
        (?:as_)?(?:inscrições|candidaturas)_(?:estão_|foram_)?(?:já_)?encerradas
        o_prazo(?:_de_inscrição)?_(?:já_)?(?:terminou|expirou)
    """,
    closed_hints="encerrada preenchida expir fechada indisponivel nao_esta terminou",
    labels="encerrada preenchida expirada",
    employment={
        "FULL_TIME": "(?:tempo|período|horário)_(?:integral|inteiro) clt efetiv[oa]",
        "PART_TIME": r"(?:tempo|período)_parcial\w* meio_(?:período|expediente)",
        "CONTRACTOR": r"prestador\w* pj pessoa_jurídica",
        "TEMPORARY": "temporári[oa]",
        "INTERN": r"estági\w+ jovem_aprendiz",
        "VOLUNTEER": r"voluntári\w+",
        "PER_DIEM": "por_dia diarista",
    },
    remote="teletrabalho de_casa",
    reach=r"ligue liga telefon\w*",
    deadline=r"""
        (?:inscrições|candidaturas)_até(?:_(?:o_dia|a))? prazo_(?:de_inscrição|para_candidaturas)
    """,
    similar=r"vagas_(?:semelhantes|similares|relacionadas)(?:_.*)? outras_vagas(?:_.*)?",
    joiners="e",
    ordinals="o a",
    before_month="de",
    ago=r"ha_\d+_(?:dias?|semanas?|mes)",
    today="hoje ontem",
    posted="publicad[oa]",
    within="em",
    each="ao por na",
    periods={
        "HOUR": "hora",
        "DAY": "dia",
        "WEEK": "semana",
        "MONTH": "mes",
        "YEAR": "ano",
    },
    rates={
        "MONTH": r"mensal\w*",
        "YEAR": r"anual\w*",
    },
    between="a e ate",
    hiring="carreira",
)
