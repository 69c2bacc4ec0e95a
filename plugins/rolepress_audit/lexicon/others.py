"""Languages of which the audit knows how people apply, and how a vacancy ends, and no more."""

# ruff: noqa: RUF001 - letters of other alphabets

from collections.abc import Mapping

from rolepress_audit.lexicon.entry import Lexicon

OTHERS: Mapping[str, Lexicon] = {
    "sv": Lexicon(
        apply="ansök sök_(?:jobb|tjänst) skicka_(?:in_)?(?:din_)?(?:ansökan|cv)",
        closed="(?:tjänsten|annonsen)_är_(?:tillsatt|stängd|avslutad) ansökningstiden_har_gått_ut",
        closed_hints="tillsatt stängd avslutad gått_ut",
    ),
    "da": Lexicon(
        apply="ansøg søg_(?:stilling|job|nu) send_(?:din_)?ansøgning",
        closed="stillingen_er_besat (?:opslaget|jobbet|stillingen)_er_(?:udløbet|lukket)"
        " ansøgningsfristen_er_udløbet",
        closed_hints="besat udløbet lukket",
    ),
    "nb": Lexicon(
        apply="søk_(?:på|stilling|jobb|her|nå) send_(?:inn_)?(?:din_)?søknad",
        closed="stillingen_er_besatt (?:annonsen|stillingen)_er_(?:utløpt|stengt|lukket)"
        " søknadsfristen_(?:er_utløpt|har_gått_ut)",
        closed_hints="besatt utløpt stengt lukket gått_ut",
    ),
    "fi": Lexicon(
        apply="hae_(?:paikkaa|tätä|työtä|nyt) jätä_hakemus lähetä_hakemus hakemus",
        closed="(?:haku|hakuaika)_on_(?:päättynyt|sulkeutunut) paikka_on_täytetty",
        closed_hints="päättynyt sulkeutunut täytetty",
    ),
    "cs": Lexicon(
        apply="odpovědět reagovat přihlás zaslat_životopis poslat_životopis mám_zájem",
        closed="(?:tato_)?(?:pozice|nabídka)_(?:je_|byla_)?(?:již_)?(?:obsazena|ukončena|neaktuální)"
        " (?:tato_)?nabídka_(?:již_|už_)?není_(?:již_)?(?:aktuální|platná)",
        closed_hints="obsazena ukončena neaktuální není",
    ),
    "hu": Lexicon(
        apply="jelentkez pályáz",
        closed="(?:az_állás|a_hirdetés)_(?:már_)?(?:betöltött|lejárt|nem_elérhető)",
        closed_hints="betöltött lejárt nem_elérhető",
    ),
    "tr": Lexicon(
        apply="başvur",
        closed="(?:bu_)?ilan(?:ın)?_(?:süresi_dol\\w+|yayından_kaldırıl\\w+|kapan\\w+|kapatıl\\w+)",
        closed_hints="süresi_dol kaldırıl kapan kapatıl",
    ),
    "ja": Lexicon(
        apply="応募 エントリー",
        closed="(?:この)?(?:求人|募集|応募受付|掲載)(?:は|の受付は)?.*終了.*",
        closed_hints="終了",
        labels="募集終了 掲載終了",
    ),
    "ko": Lexicon(
        apply="지원하기 지원서 입사지원 즉시_?지원",
        closed="(?:이_)?(?:채용|공고|채용_공고|모집)(?:이|가|은|는)?_?(?:마감|종료)(?:되었습니다|됨)?",
        closed_hints="마감 종료",
    ),
    "zh": Lexicon(
        apply="申请 申請 应聘 應徵 應聘 投递 投遞",
        closed="(?:该|此|本)?(?:职位|岗位|招聘)(?:已|已经)(?:关闭|下线|结束|过期|停止招聘|招满)"
        " (?:此|該|本)?(?:職位|職缺)已(?:關閉|結束|過期)",
        closed_hints="已关闭 已下线 已结束 已过期 已经 停止招聘 已招满 已關閉 已結束 已過期",
    ),
    "ar": Lexicon(
        apply="قدم تقديم التقديم تقدم",
        closed="(?:هذه_)?الوظيفة_(?:مغلقة|غير_متاحة) انته[تى]_(?:مدة_|فترة_)?التقديم",
        closed_hints="مغلقة غير_متاحة انتهت انتهى",
    ),
    "ru": Lexicon(
        apply="откликнуться отклик отправить_резюме",
        closed="вакансия_(?:уже_)?(?:закрыта|в_архиве|неактуальна) вакансия_перенесена_в_архив",
        closed_hints="закрыта архив неактуальна",
    ),
}
"""By the code of ISO 639-1. Their pages are given the benefit of the doubt."""
