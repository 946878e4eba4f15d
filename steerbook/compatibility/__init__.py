"""The rooms checks, survey of nbs/364 to 366."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "checks": [
        "RUNNING_CONDITIONS", "OPERATIONS", "OUTCOMES", "meant", "raised_here", "brief", "check_model",
    ],
    "survey": [
        "VARIANTS", "COLUMNS", "SIGNS", "survey_types", "check_type", "survey", "compatibility_grid",
        "compatibility_counts", "compatibility_reasons",
    ],
})

import copyreg, importlib, sys
copyreg.pickle(type(sys.modules[__name__]), lambda m: (importlib.import_module, (m.__name__,)))
