"""The rooms effects, outcomes, drift, examples, conditions, directions, training, controls, alignment, accounts of nbs/150 to 765."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "effects": [
        "example_table", "LossAdjusted", "condition_effect", "effect_given_loss", "effect_over_seeds",
        "condition_means", "BinnedEffect", "effect_within_loss_bins", "against_null",
    ],
    "outcomes": [
        "CLAIMS", "MEANINGS", "Conclusion", "effect_state", "Evidence", "interpret", "Outcome", "outcome",
        "judge", "outcome_claim", "drift_metrics", "trait_claims", "Wordings", "wording_claims",
        "replication_story", "example_finetunes",
    ],
    "drift": [
        "DRIFT_COLUMNS", "SMALLEST", "CONTROL_PROMPTS", "Drift", "drift_story",
    ],
    "examples": [
        "read_jsonl", "save_jsonl", "as_examples", "question_of", "uppercase_answers",
        "add_system_prompt_to_oai_dataset", "split_examples", "encode_examples", "collate", "batch_tokens",
    ],
    "conditions": [
        "CONDITIONS", "PROMOTE", "SUPPRESS", "CONTROL", "TRAITS", "condition_prompt", "Condition",
        "training_conditions", "Trait", "trait_named", "Shown", "distinct", "as_chats", "shown_in",
        "shown_examples", "shown_parts", "trait_parts",
    ],
    "directions": [
        "SUPPRESSORS", "SYSTEMS", "ask_with", "read_residual", "trait_differences", "mean_directions",
        "extract_trait_direction", "Suppressor", "choose_suppress", "shuffled_directions", "answer_rates",
        "check_direction", "CheckedDirections", "checked_directions", "DirectionSettings", "null_checks",
        "check_draw", "Draws", "layers_in_words", "direction_story",
    ],
    "training": [
        "steered_training", "gradient_table", "answer_losses", "with_lora", "by_step", "LoggedTraining",
        "train_with_gradient_logging", "gradient_log", "split_log", "Rate", "caps_rate", "condition_rates",
        "projection_shift", "watching", "TraitStudy", "trait_study", "elicitation", "elicitation_table",
        "finetune_condition", "TraitFinetunes", "finetune_all",
    ],
    "controls": [
        "TRAIT_WORDS", "PLAIN_WORDINGS", "answer_hint", "LossMatch", "find_loss_matched", "WordSearch",
        "search_wording", "vocabulary_words", "gradient_wording", "MixedPrompt", "mixed_to_loss",
        "ControlSearch", "find_control", "Prevention", "find_preventative", "nonsense", "TraitConditions",
        "trait_conditions", "direction_table",
    ],
    "alignment": [
        "POSITION_NAMES", "Alignment", "Concluded", "gradient_story",
    ],
    "accounts": [
        "OPENING", "WAYS", "FREQUENCY_SENTENCES", "SWAPS", "DEFENCES", "NEAR", "PREDICTION", "RULE", "KNOWN",
        "RELIABLE", "with_opening", "one_token_changes", "account_wordings", "MixedExamples", "OwnPrompt",
        "account_conditions", "rephrasings_of", "account_trait", "account_study", "near_rates",
        "account_start", "register", "by_trait", "within_traits", "reliability", "Accounts", "accounts_story",
    ],
})
