"""The rooms published, components, transfer, elicitation, base_to_chat, base, dose, flips, examples, narrow, targets of nbs/716 to 747."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "published": [
        "PUBLISHED", "CELL", "Published", "beside", "published_aggregates", "evaluation", "save_evaluation",
        "read_evaluation",
    ],
    "components": [
        "COMPONENT_SITES", "PART_LABELS", "DIRECTION_METHODS", "LAYER_CHOICES", "IN_STREAM", "asked_in",
        "halves", "persona_labels", "read_components", "Components", "part_vectors", "steer_components",
        "steering_gap", "components_story",
    ],
    "transfer": [
        "SHIFT_KINDS", "TRANSFER_TOPICS", "TOPIC_REQUESTS", "POCKET_TOPICS", "TONGUES", "TONGUE_LABELS",
        "LEARNED", "PairSet", "transfer_traits", "transfer_sets", "dealt", "transfer_table", "Transfers",
        "transfer_story",
    ],
    "elicitation": [
        "ELICITED", "RANDOMS", "Read", "unprompted", "read_elicited", "kinds_alike", "ElicitedTables",
        "elicit", "Elicited", "elicitation_story",
    ],
    "base_to_chat": [
        "ORIGINS", "story_of", "story_pairs", "origin_vectors", "try_origins", "origin_gap", "origin_mean",
        "requests", "request_means", "request_gap", "cosine_course", "base_story",
    ],
    "base": [
        "hidden_gaps", "story_prompts", "story_score", "detect_stories", "detected", "base_model_story",
    ],
    "dose": [
        "MODES", "SEEN", "Bench", "task_sense", "sensible_task", "sensible_score", "learned", "push_rows",
        "dose_curve", "random_like", "pushed_answers", "spread_dose", "push_all", "chosen_single",
        "chosen_by_others", "single_or_several", "norm_shares", "Dosed", "dose_trait", "shapes", "best_doses",
        "at_dose", "sweet_spot", "dose_story",
    ],
    "flips": [
        "TOGETHER", "refuses", "compliant", "flip_table", "flip_examples", "Flips", "flips_story",
    ],
    "examples": [
        "component_examples", "origin_examples", "elicited_examples", "predicted_examples",
    ],
    "narrow": [
        "BAD", "GOOD", "OTHER", "BACK", "RANDOM_BACK", "TRAIT_BACK", "RANDOM_TRAIT_BACK", "MOVED",
        "RANDOM_IN", "N_RANDOM", "bad_side", "narrow_examples", "narrow_finetune", "mode_of",
        "trait_direction", "shift_cosines", "answered", "Narrow", "moves", "narrow_trait", "narrow_gap",
        "narrow_story",
    ],
    "targets": [
        "OBJECTIVES", "preferences", "taught_and_steered", "Growing", "answer_logits", "chat_logprobs",
        "preference_loss", "grow", "learned_from", "search", "chosen_setting", "steepest", "sibling_row",
        "sibling_example", "starting", "search_both", "sibling_cells", "sibling_gap", "with_start",
        "sibling_curves", "training_gap", "targets_story",
    ],
})
