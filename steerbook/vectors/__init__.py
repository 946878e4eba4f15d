"""The rooms algebra, directions of nbs/320 to 322."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "algebra": [
        "SteeringVector",
    ],
    "directions": [
        "METHODS", "mean_diff", "pca", "pca_center", "pca_diff", "probe", "gradient", "ica", "sspace",
        "random_direction", "NoContrast", "directions_from_acts", "as_pairs", "vector_from_acts",
        "residual_writers", "extract",
    ],
})
