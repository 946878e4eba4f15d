"""A notebook-first lab for steering language models."""
__version__ = "0.1.0"

import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "models.loading": [
        "LM",
    ],
    "steering.context": [
        "steer",
    ],
    "steering.dose": [
        "Add", "Ablate", "Cap",
    ],
    "vectors.algebra": [
        "SteeringVector",
    ],
    "vectors.directions": [
        "extract",
    ],
    "kvcache": [
        "prefill",
    ],
    "contrastive.training": [
        "train_contrastive",
    ],
    "svd.dial": [
        "coefficient",
    ],
    "stats": [
        "Estimate",
    ],
    "runs.running": [
        "run",
    ],
})
