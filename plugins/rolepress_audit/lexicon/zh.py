"""Chinese."""

from rolepress_audit.lexicon.entry import Lexicon

WORDS = Lexicon(
    apply="申请 申請 应聘 應徵 應聘 投递 投遞",
    closed="(?:该|此|本)?(?:职位|岗位|招聘)(?:已|已经)(?:关闭|下线|结束|过期|停止招聘|招满)"
    " (?:此|該|本)?(?:職位|職缺)已(?:關閉|結束|過期)",
    closed_hints="已关闭 已下线 已结束 已过期 已经 停止招聘 已招满 已關閉 已結束 已過期",
)
