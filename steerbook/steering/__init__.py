"""The rooms interventions, dose of nbs/30 to 31."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "interventions": [
        "steer", "per_row", "middle",
    ],
    "dose": [
        "Ablate", "Add", "Cap", "Intervention", "SINK", "kl_divergence", "perturbation_ratio", "site_norms",
    ],
})
