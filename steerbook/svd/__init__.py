"""The rooms singular, config, layer, tuner, ether, dial, dims of nbs/410 to 460."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "singular": [
        "ROTATIONS", "SCALES", "skew", "rotation_change", "stretch", "core", "cache_dir", "decompose",
    ],
    "config": [
        "Coefficient",
    ],
    "layer": [
        "InnerPiSSALayer", "InnerPiSSALinear",
    ],
    "tuner": [
        "InnerPiSSAConfig", "InnerPiSSAModel",
    ],
    "ether": [
        "ether_change", "EtherConfig", "EtherLayer", "EtherLinear", "EtherModel",
    ],
    "dial": [
        "CURVE_MEASURES", "coefficient", "weight_bends", "straightness", "antisymmetry", "course_measures",
        "swing", "dial_label", "mean_course", "summarise_courses", "course_claims", "course_story",
    ],
    "dims": [
        "dims_from_activations", "choose_dims",
    ],
})

from . import ether, tuner  # from here on PEFT knows InnerPiSSA and ETHER+
