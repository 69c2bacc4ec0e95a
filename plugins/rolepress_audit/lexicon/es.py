"""Spanish."""

from rolepress_audit.lexicon.entry import CLAUSE_END, Lexicon

_JOB = "(?:oferta|vacante|posición|plaza|convocatoria)"
_STATE = "(?:cerrada|caducada|cubierta|finalizada|expirada|no_disponible)"

_OFFICE = "presencial"
_DAYS_A_WEEK = r"(?:[1-3]|uno|dos|tres)\s?dias?\s?(?:por|a_la|/)?\s?semana"

WORDS = Lexicon(
    is_full=True,
    apply="aplic postul solicit inscri enviar me_interesa",
    closed=rf"""
        (?:esta|la)_{_JOB}\b.*_{_STATE}.* {_JOB}(?:_de_(?:empleo|trabajo))?_(?:ya_)?{_STATE}
        (?:esta|la)_{_JOB}_ya_no_está_(?:disponible|abierta|activa).*
        (?:las_)?inscripciones_(?:están_)?cerradas
        el_plazo(?:_de_inscripción)?_ha_(?:finalizado|terminado|expirado)
    """,
    closed_hints="cerrada caducada cubierta finaliza expira no_disponible ya_no terminado",
    labels="cerrada caducada cubierta finalizada",
    employment={
        "FULL_TIME": "tiempo_completo jornada_completa indefinid[oa]",
        "PART_TIME": "media_jornada jornada_(?:parcial|reducida) tiempo_parcial",
        "CONTRACTOR": "autónom[oa]s?",
        "TEMPORARY": "temporal(?:es)? eventual",
        "INTERN": r"prácticas? becari\w+ pasanti\w+",
        "PER_DIEM": r"jornal\w* por_día",
    },
    remote="teletrabajo trabajo_a_distancia a_distancia desde_casa",
    reach=r"llam\w* teléfono",
    deadline=r"""
        (?:fecha|plazo)_límite(?:_de_inscripción)? vigente_hasta(?:_el)?
        inscripciones_(?:hasta|abiertas_hasta)(?:_el)? postúlate_(?:antes_del|hasta_el)
    """,
    similar=r"""
        (?:ofertas?|empleos|vacantes|puestos)_(?:de_empleo_)?(?:similares|relacionad[oa]s)(?:_.*)?
        otr[oa]s_(?:ofertas|empleos|vacantes|puestos)(?:_.*)?
    """,
    joiners="y e",
    ordinals="o a",
    before_month="de del",
    ago=r"hace_(?:mas_de_)?(?:\d+|una?|unos|unas)\b",
    today="hoy ayer nuevo",
    posted="publicad[oa]",
    time_units="dias? semanas?",
    within="en",
    remaining="restantes",
    each="al por a_la la",
    hours="horas",
    working_time="horas? dias? semanas?",
    periods={
        "HOUR": "hora",
        "DAY": "dia",
        "WEEK": "semana",
        "MONTH": "mes",
        "YEAR": "ano",
    },
    rates={
        "DAY": "diari[ao]s?",
        "WEEK": r"semanal\w*",
        "MONTH": r"mensual\w*",
        "YEAR": r"anual\w*",
    },
    between="a y",
    worldwide="todo_el_mundo",
    since="el",
    extended="ampli",
    employer_at="en",
    estimate="(?:salario|sueldo)_estimado_por",
    hiring="trabaj",
    job_folder="ofertas?",
    not_remote=f"sin_teletrabajo{CLAUSE_END} no_(?:hay_)?teletrabajo{CLAUSE_END}",
    partly_remote=f"{_DAYS_A_WEEK}_{_OFFICE} {_OFFICE}_{_DAYS_A_WEEK}",
    other_subject="si",
    nowhere="teletrabajo",
)
