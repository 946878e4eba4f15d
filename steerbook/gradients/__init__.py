"""The rooms collecting, logger of nbs/280 to 290."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "collecting": [
        "compute_gradient_alignment", "random_directions", "ActivationCollector", "label_counts",
        "loss_weights", "Selected", "select_tokens", "GradientCollector",
    ],
    "logger": [
        "GradientLogger", "GradientCallback",
    ],
})
