"""The rooms activations, store, passes of nbs/260 to 270."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "activations": [
        "SHARD_BYTES", "Activations",
    ],
    "store": [
        "prefix_keys", "model_key", "ActivationStore", "current_store", "StoredTokens",
    ],
    "passes": [
        "prefix_hosts", "shared_beginnings", "Reading", "layer_numbers", "capture",
    ],
})
