"""The rooms panels, steering_panel, adapter_dial, cache_inspector, introspection_bench, trait_monitor, run_browser of nbs/955 to 985."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "panels": [
        "hook_twin", "write", "Stopped", "escaped", "Panel", "PanelError",
    ],
    "steering_panel": [
        "POSITIONS", "AnswerPair", "SteeringPanel",
    ],
    "adapter_dial": [
        "DialReading", "AdapterDial",
    ],
    "cache_inspector": [
        "CACHE_PARTS", "cache_difference", "CacheDifference", "CacheInspector",
    ],
    "introspection_bench": [
        "BenchReading", "IntrospectionBench",
    ],
    "trait_monitor": [
        "MonitorReading", "TraitMonitor",
    ],
    "run_browser": [
        "VIEWS", "filtered", "differing", "overview", "side_by_side", "ShownHTML", "RunBrowser",
    ],
})
