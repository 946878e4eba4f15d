"""The rooms words, tasks, talking, conversations of nbs/600 to 630."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "words": [
        "LANGUAGES", "CONCEPTS", "FACTS", "VALUES", "OPENERS", "ROLES", "VERBS", "WORDS", "NEUTRAL",
        "Concept", "statement", "question", "sentence", "held_out", "Draw", "Traits", "wording",
    ],
    "tasks": [
        "BEFORE", "FIRST", "LAST", "OUTLOOK", "FORMATS", "YES_NO", "IN_A_SENTENCE", "REFUSALS", "NO_HELP",
        "ASK", "ASK_ES", "ASK_FR", "CHECK", "CHECK_ES", "CHECK_FR", "HABIT", "EVENTS", "LISTENERS",
        "OPEN_ACTS", "HIDDEN_ACTS", "ASKS", "CARE", "PEOPLE", "COUNTED", "SUMS", "RESULT", "WORD_PAIRS",
        "TRUTHS", "Exchange", "tell", "yes_no", "declined", "unless_refused", "a_value", "a_lie", "fact",
        "yes_no_fact", "dilemma", "care_dilemma", "small_sum", "big_sum", "choice", "which", "pick", "topic",
        "numbered", "few_numbered",
    ],
    "talking": [
        "SELF", "CHANGES", "BAD", "GOOD", "OBJECTS", "REQUESTS", "HOW", "TELL", "TELL_ES", "TELL_FR", "TALK",
        "REPLY", "LOVE", "FEEL", "HELLO", "BYE", "GREET", "LEAVE", "WORKS", "UNKNOWN", "about_self", "how_to",
        "will_help", "clauses_about", "describe", "talk", "love_or_hate", "small_talk", "mood_question",
        "opinion", "how_sure", "a_word", "unknown",
    ],
    "conversations": [
        "TASK_WEIGHTS", "PLAIN_TASKS", "SHOWS", "FOREIGN", "CLEAR", "REGISTERS", "LIKELY", "CHOICES",
        "CHANNELS", "AGREE", "UNANNOUNCED", "draw_traits", "Chat", "chat", "unannounced", "mixed_chat",
        "doubtful_chat", "plain_chat", "chats", "base_document", "story", "base_documents",
    ],
})
