"""Arabic."""

from rolepress_audit.lexicon.entry import Lexicon

WORDS = Lexicon(
    apply="قدم تقديم التقديم تقدم",
    closed="(?:هذه_)?الوظيفة_(?:مغلقة|غير_متاحة) انته[تى]_(?:مدة_|فترة_)?التقديم",
    closed_hints="مغلقة غير_متاحة انتهت انتهى",
    between="إلى",
)
