"""The rooms detection, findings, accuracy, predictions, material, spans, answers, trials, concepts, exchange, replay, studies, analysis, costs, tasks, settings of nbs/180 to 721."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "detection": [
        "SHOWN", "FIGURES", "sampled_accuracy", "answers_dprime", "detection", "summarize", "by_dose",
        "open_below_mass", "all_of", "score_interval", "over_finetunes", "detection_over_finetunes",
        "gap_over_finetunes", "reach_bound", "label_permutation", "least_permutation", "beyond",
    ],
    "findings": [
        "CHANCE", "TIER_LABELS", "CONTROL_LABELS", "HEADLINE", "ARM_TIERS", "interval_table", "per_finetune",
        "against_controls", "dose_trend", "by_vector", "Findings", "plan_claims", "control_claims",
        "detection_claim", "detection_story", "example_rows", "example_trials", "board", "interval_or_point",
        "conditions_figure", "roc_figure", "dose_maps", "yes_rates", "finding_metrics", "finding_tables",
        "estimate_rows", "arm_figures", "single_figures", "arm_board", "ArmFindings", "arm_claims",
        "arm_metrics", "arm_story",
    ],
    "accuracy": [
        "UNINFORMED", "NEEDS_LEARNING", "chance_accuracy", "accuracy_gain", "class_auc", "accuracy_figures",
        "accuracy_gap", "layer_accuracy", "middle_gap", "beyond_untouched", "size_rule", "cost_of",
        "arm_cost_claims", "TaskFindings", "task_claims", "task_metrics", "task_figure", "confusion_figure",
        "task_examples", "task_story",
    ],
    "predictions": [
        "PREDICTIONS", "TASK_NAMES", "PredictionOutcome", "plan_table", "plan_markdown", "task_markdown",
        "detector_markdown",
    ],
    "material": [
        "EVERYDAY", "QUESTIONS", "INFO", "TOPICS", "random_vectors", "assert_disjoint_vectors",
        "split_vectors", "everyday_contexts", "dialogues", "choice_ids", "topic_pairs", "concept_vectors",
        "Doses", "steering_layers", "measure_doses", "Pool",
    ],
    "spans": [
        "SpanError", "span_positions", "sentences", "numbered_contexts", "sentence_spans",
        "numbered_sentences", "part_positions", "assert_spans",
    ],
    "answers": [
        "SCORINGS", "answer_ids", "answer_logprobs",
    ],
    "trials": [
        "CONTROLS", "LINEAR", "LORA_TARGETS", "Trial", "draw_trials", "control", "Asking", "ask_trials",
        "ask_all", "evaluate", "attention_linears", "later_attention", "lora_targets", "lora",
        "TrialTraining", "ReadOnce", "can_read_once", "finetune",
    ],
    "concepts": [
        "VECTORS", "concept_categories", "split_concepts", "suffixes", "with_suffixes", "concept_directions",
        "state_differences", "vector_split", "heldout_vectors",
    ],
    "exchange": [
        "PLAIN", "trial_row", "save_trials", "read_trials",
    ],
    "replay": [
        "ORDINARY_QUESTIONS", "YES_NO_TRAIN", "yes_no_questions", "ordinary", "Replay",
    ],
    "studies": [
        "CONTEXT_ARMS", "split_contexts", "equal_parts", "assert_untrained", "lesson", "ask_tiers", "Study",
        "known_arms", "arm_kinds", "arm_tiers", "other_tiers", "ArmStudy",
    ],
    "analysis": [
        "attention_mass", "head_shift", "chosen_head", "adapter_change", "answer_lens", "layer_auc",
        "suppression", "cache_change", "heads_figure", "adapter_figure", "lens_examples", "lens_figure",
        "cache_figure",
    ],
    "costs": [
        "SIZES", "MEASURED", "GPUS", "Size", "Work", "operations", "utilisation", "hours", "memory_gb",
        "estimate_costs",
    ],
    "tasks": [
        "CUTS", "SETS", "PLAN", "TASKS", "TaskSteering", "first_part", "Task", "depth_third", "task_layers",
        "third_layers", "checked_pools", "assert_unshared", "among", "asked_sentence", "forced_wrong",
        "other_exchange", "known_task", "trial_table", "ask_task", "TaskStudy",
    ],
    "settings": [
        "INFO_USE", "ANSWERS", "Settings", "lettered",
    ],
})

import copyreg, importlib, sys
copyreg.pickle(type(sys.modules[__name__]), lambda m: (importlib.import_module, (m.__name__,)))
