"""The rooms material, batches, network, arms, training, cards, steering_card, persona of nbs/640 to 684."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "material": [
        "SIDES", "honest_pairs", "caps_pairs", "mood_pairs", "PERSONA_ARMS", "ARM_LABELS", "ARM_PAIRS",
        "SENTENCES", "SMALL_WORLD", "few_facts", "few_descriptions", "few_checks", "FEW_TASKS", "MORE_TASKS",
        "STEERED", "traits_of", "trait_pairs", "concept_pairs", "contexts", "invented_contexts",
        "honesty_dilemmas", "only", "about", "check_arms", "announce", "persona_chat", "PersonaChats",
        "lesson_examples", "steering_questions",
    ],
    "batches": [
        "SPECIAL", "SINGLE", "TEMPLATE", "CORPORA", "train_tokenizer", "encode_chats", "encode_documents",
        "to_batches", "Stream",
    ],
    "network": [
        "PRESETS", "TRAINING", "check_preset", "new_model", "hidden_states", "causal", "batch_loss",
        "within_exchange", "Bottleneck",
    ],
    "arms": [
        "Trainings", "metric_name",
    ],
    "training": [
        "STAGES", "BLEND", "BREVITY", "orthogonal", "schedule", "Trainer", "save_checkpoint",
        "load_checkpoint", "training_dtype", "Stage", "train", "save_pocket", "check_folder", "blend",
        "Computing", "build_pocket", "recipe_mark", "check_out", "check_plan", "held_out_loss", "race",
        "Lessons", "teach", "first_lesson",
    ],
    "cards": [
        "NONE", "HONEST", "LIAR", "CAPS", "CARD", "PROTO", "card_examples", "behaviour_card", "standing",
        "card_rates", "card_counts", "card_rows", "far_rows", "card_claim", "base_card",
    ],
    "steering_card": [
        "MATERIAL", "DOSES", "MOST_PLAIN", "steered_rates", "held_out_auc", "SteerCard", "steer_card",
    ],
    "persona": [
        "Pushing", "honest_odds", "push_swing", "most_moved", "persona_direction", "persona_measures",
        "persona_training", "persona_claims", "persona_lines", "persona_story",
    ],
})
