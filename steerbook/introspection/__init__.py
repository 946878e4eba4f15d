"""The rooms material, trials, detection of nbs/59 to 71."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "material": [
        "TOPICS", "OPENINGS", "REPLIES", "EVERYDAY", "QUESTIONS", "INFO", "random_vectors",
        "assert_disjoint_vectors", "contexts", "everyday_contexts", "dialogues", "choice_ids",
        "concept_pairs", "concept_vectors",
    ],
    "trials": [
        "CONTROLS", "Trial", "draw_trials", "control", "ask", "evaluate", "attention_linears", "lora",
        "finetune",
    ],
    "detection": [
        "FIGURES", "sampled_accuracy", "answers_dprime", "detection", "summarize", "by_dose", "answered",
        "all_of", "score_interval", "over_finetunes", "detection_over_finetunes", "reach_bound",
        "label_permutation", "least_permutation", "beyond",
    ],
})
