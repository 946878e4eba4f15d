"""The rooms steerers, trials, scores of nbs/77 to 79."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "steerers": [
        "METHODS", "RANDOM_STD", "Steered", "method", "fit", "personas", "lessons", "answer_loss", "LoReFT",
    ],
    "trials": [
        "RULED", "PERSONAS", "FACTS", "OPPOSITES", "KEPT", "COEFFICIENTS", "GRIDS", "own_answers", "kl",
        "set_dose", "Materials", "gather", "fact_pairs", "daily", "Trial", "trial", "choose",
    ],
    "scores": [
        "HISTORICAL", "decided", "pooled", "change", "in_order", "contrast", "averaged", "costs",
        "coherent_doses", "historical", "sheet", "raw_swings", "against_null", "verdicts",
    ],
})
