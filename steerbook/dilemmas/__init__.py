"""The rooms data, answers, measures, courses of nbs/510 to 535."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "data": [
        "ACTIONS", "HUB", "ORDERS", "THEORIES", "Dilemma", "load_daily_dilemmas", "Format", "questions",
        "from_messages", "opened_questions", "load_value_groups", "regroup",
    ],
    "answers": [
        "SCORES", "Choices", "choice_tokens", "ask", "side", "values_in", "scores_by_dose", "side_sums",
        "value_score", "yes_bias",
    ],
    "measures": [
        "ROUNDING", "doses", "split_dilemmas", "orientation", "left_out", "grouped_score", "nll",
        "degradation", "Sense", "coherence", "coherence_range", "transfer_effect", "efficiency", "breadth",
        "monotonicity", "slope_t", "gain_spearman", "gain_t", "gain_signed",
    ],
    "courses": [
        "value_courses", "value_slopes",
    ],
})
