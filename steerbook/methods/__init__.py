"""The rooms steerers, baselines, trials, scores, yardsticks, crossing, trait_effects, questions of nbs/770 to 798."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "steerers": [
        "STEERERS", "METHOD_LABELS", "SETTINGS", "RANDOM_STD", "Steered", "method_label", "method", "fit",
        "settings_for", "personas", "lessons", "Direction", "check_method", "Repeng", "SspaceWeights",
        "Prompting", "answer_loss", "LoReFT", "Reft", "Finetuning", "Adapter", "RandomAdapter",
    ],
    "baselines": [
        "PAIR_SIDES", "WeightSteering", "UPCA", "RepengTruncated", "truncated_pairs", "FixedPrompt",
        "SupervisedLoRA", "Rotation", "Reflection", "AntiPaSTO",
    ],
    "trials": [
        "RULED", "OPPOSITES", "HONESTY", "COEFFICIENTS", "SHORT", "TABLES", "KEPT", "GRIDS", "NULLS",
        "ADAPTERS", "SIDED", "own_answers", "kl", "set_dose", "Materials", "gather", "daily", "Sizes",
        "comparison_texts", "MethodTrial", "Protocol", "trial", "grid", "choose", "choices", "null_of",
        "load_once", "trial_swing", "computed", "Comparison", "search_settings", "chosen_settings",
        "run_trials", "tuning",
    ],
    "scores": [
        "HISTORICAL", "COST", "decided", "as_counted", "pooled", "change", "in_order", "contrast",
        "contrasts", "averaged", "kept_tables", "costs", "coherent_doses", "untouched", "historical",
        "coherent_width", "sheet", "raw_swings", "beyond_random", "swing_against_null", "verdicts",
        "comparison_claims", "course", "courses_of", "score_course", "swing_title", "swing_rows",
        "frontier_points", "cloud_of", "cheapest", "dilemma_story", "dilemma_rows", "example_dilemmas",
        "told_dilemmas",
    ],
    "yardsticks": [
        "YARDSTICKS", "Yardstick", "bounds_text", "steering_f1", "f1_of", "yardsticks_of", "over_models",
        "tied_ranks", "Ranking", "rank_methods", "Scores", "score", "ranking_sentence", "comparison_story",
    ],
    "crossing": [
        "cross_effects", "over_fits", "trait_matrix", "own_trait",
    ],
    "trait_effects": [
        "EFFECT_SIDES", "trait_effect", "TraitEffects", "over_fits_and_questions",
    ],
    "questions": [
        "DialQuestions",
    ],
})

from . import baselines  # from here on the registry knows their methods
