"""The rooms interventions, passes, compiled, context, dose, gates, choosing, per_token, watching, matching, orienting of nbs/300 to 370."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "interventions": [
        "Replace", "per_row", "flattened", "middle",
    ],
    "context": [
        "steer", "SteeringTrace",
    ],
    "dose": [
        "Ablate", "Add", "Cap", "Intervention", "MANY", "SINK", "find_strength", "kl_divergence", "kl_of",
        "perturbation_ratio", "site_norms",
    ],
    "gates": [
        "Gated", "gated", "gate_rate", "AddKeepingNorm", "Rotate",
    ],
    "choosing": [
        "NEUTRAL_TEXTS", "PARTS", "LogOdds", "is_fluent", "Written", "token_nll", "text_nll", "layer_sweep",
        "measure_pushed", "scored", "LayerSweep", "Best", "answers_by_dose", "sweep_story", "example_answers",
    ],
    "per_token": [
        "token_projections", "token_kl",
    ],
    "watching": [
        "Step", "Watched", "watch", "token_baseline",
    ],
    "matching": [
        "divergence", "next_logprobs", "calibrate_kl",
    ],
    "orienting": [
        "interleave", "bare", "with_questions", "calibrate_sign",
    ],
})
