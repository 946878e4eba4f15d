"""The rooms detection, findings, material, trials, studies of nbs/180 to 710."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "detection": [
        "SHOWN", "FIGURES", "sampled_accuracy", "answers_dprime", "detection", "summarize", "by_dose",
        "answered", "all_of", "score_interval", "over_finetunes", "detection_over_finetunes",
        "gap_over_finetunes", "reach_bound", "label_permutation", "least_permutation", "beyond",
    ],
    "findings": [
        "CHANCE", "TIER_LABELS", "CONTROL_LABELS", "HEADLINE", "interval_table", "per_finetune",
        "against_controls", "dose_trend", "by_vector", "Findings", "plan_claims", "control_claims",
        "detection_claim", "detection_story", "example_trials", "board", "interval_or_point", "rings",
        "conditions_figure", "roc_figure", "dose_maps", "yes_rates", "finding_metrics", "finding_tables",
        "estimate_rows", "arm_figures", "single_figures", "arm_board", "ArmFindings", "arm_claims",
        "arm_metrics", "arm_story",
    ],
    "material": [
        "EVERYDAY", "QUESTIONS", "INFO", "TOPICS", "random_vectors", "assert_disjoint_vectors",
        "split_vectors", "everyday_contexts", "dialogues", "choice_ids", "topic_pairs", "concept_vectors",
        "Doses", "steering_layers", "measure_doses", "Pool",
    ],
    "trials": [
        "CONTROLS", "Trial", "draw_trials", "control", "Asking", "ask_trials", "evaluate",
        "attention_linears", "later_attention", "lora", "TrialTraining", "ReadOnce", "can_read_once",
        "finetune",
    ],
    "studies": [
        "CONTEXT_ARMS", "split_contexts", "equal_parts", "assert_untrained", "lesson", "ask_tiers", "Study",
        "known_arms", "arm_kinds", "arm_tiers", "ArmStudy",
    ],
})

import copyreg, importlib, sys
copyreg.pickle(type(sys.modules[__name__]), lambda m: (importlib.import_module, (m.__name__,)))
