"""Korean."""

from rolepress_audit.lexicon.entry import Lexicon

WORDS = Lexicon(
    apply="지원하기 지원서 입사지원 즉시_?지원",
    closed="(?:이_)?(?:채용|공고|채용_공고|모집)(?:이|가|은|는)?_?(?:마감|종료)(?:되었습니다|됨)?",
    closed_hints="마감 종료",
)
