"""The rooms material, batches, network, training, cards of nbs/64 to 68."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "material": [
        "SIDES", "honest_pairs", "caps_pairs", "mood_pairs", "traits_of", "trait_pairs", "concept_pairs",
        "contexts", "invented_contexts", "dilemmas",
    ],
    "batches": [
        "SPECIAL", "SINGLE", "TEMPLATE", "WRITERS", "train_tokenizer", "encode_chats", "encode_documents",
        "to_batches", "Stream",
    ],
    "network": [
        "PRESETS", "TRAINING", "check_preset", "new_model", "hidden_states", "causal", "batch_loss",
    ],
    "training": [
        "STAGES", "BLEND", "BREVITY", "orthogonal", "schedule", "Trainer", "within_exchange", "Bottleneck",
        "save_checkpoint", "load_checkpoint", "training_dtype", "Stage", "train", "save_pocket",
        "check_folder", "blend", "Computing", "build_pocket", "recipe_mark", "check_out", "check_plan",
    ],
    "cards": [
        "NONE", "HONEST", "LIAR", "CAPS", "CARD", "PROTO", "STEERED", "MATERIAL", "DOSES", "behaviour_card",
        "standing", "base_card", "steering_questions", "steered_rates", "held_out_auc", "steer_card",
    ],
})
