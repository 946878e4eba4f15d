"""The rooms places, antiparallel, costs, training of nbs/470 to 490."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "places": [
        "SPACES", "RESIDUAL_WRITERS", "DIRECTIONS", "COMPARED", "SPACE_LABELS", "Place", "writers",
        "find_places", "pair_states", "find_directions", "contrast_to_noise", "clearest_layer",
        "random_bases", "space_states", "mean_difference_projections", "side_auc", "paired_snr",
        "over_places", "share_in_largest", "place_name", "comparison_label", "comparison_rows",
        "separation_table", "share_table", "space_story",
    ],
    "antiparallel": [
        "JOINT", "antiparallel", "antiparallel_cosine", "nudge", "entropy", "variation_cost", "ordering_cost",
    ],
    "costs": [
        "TARGETS", "LOSSES", "COHERENCE_COSTS", "CHARGES", "symlog", "progress", "raw", "logsigmoid", "dpo",
        "softplus", "softplus_up", "softplus_ratio", "focal", "tanh", "coherence_cost", "monotonic_cost",
        "Objective",
    ],
    "training": [
        "FILES", "KIND", "ContrastiveAdapter", "dialled_adapter", "ContrastiveTraining", "train_contrastive",
        "Variant", "inside", "one_factor_variants", "chosen_variants", "train_variant", "journal_claims",
        "ablation_story",
    ],
})

import copyreg, importlib, sys
copyreg.pickle(type(sys.modules[__name__]), lambda m: (importlib.import_module, (m.__name__,)))
