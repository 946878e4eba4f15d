"""The rooms places, costs, training of nbs/47 to 49."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "places": [
        "SPACES", "WRITERS", "DIRECTIONS", "Place", "writers", "find_places", "bare", "pair_states",
        "find_directions", "contrast_to_noise", "clearest_layer",
    ],
    "costs": [
        "TARGETS", "LOSSES", "COHERENCE", "symlog", "progress", "raw", "logsigmoid", "dpo", "softplus",
        "softplus_up", "softplus_ratio", "focal", "tanh", "coherence_cost", "monotonic_cost", "Objective",
    ],
    "training": [
        "KIND", "calibrate_sign", "ContrastiveAdapter", "Training", "train_contrastive",
    ],
})
