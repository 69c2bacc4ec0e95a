"""Russian."""

from rolepress_audit.lexicon.entry import Lexicon

WORDS = Lexicon(
    apply="откликнуться отклик отправить_резюме",
    closed="вакансия_(?:уже_)?(?:закрыта|в_архиве|неактуальна) вакансия_перенесена_в_архив",
    closed_hints="закрыта архив неактуальна",
)
