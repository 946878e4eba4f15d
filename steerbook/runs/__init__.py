"""The rooms sources, notebooks, versions, results, kernels, running, sweeps, sweep_files, reports, sweep_reports, reproducing, tracking of nbs/810 to 889."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "sources": [
        "package_folder", "Cell", "read_cells", "write_cells", "strip_comments", "used_modules",
        "local_modules",
    ],
    "notebooks": [
        "make_notebook", "home", "runs_folder", "notebooks_folder", "experiments", "benchmarks",
        "experiment_name", "find_notebook", "Parameter", "inspect_parameters", "check_value", "parse_value",
        "read_yaml", "resolve_parameters", "check_notebook", "new_experiment",
    ],
    "versions": [
        "FOR_THE_EYE", "LARGE_FILE", "code_version", "file_hash", "input_hashes", "run_id", "evidence_id",
    ],
    "results": [
        "RECORDED_PACKAGES", "SAID", "Run", "output_folder", "record", "checkpointed",
    ],
    "kernels": [
        "HEAVY", "warm_kernels",
    ],
    "running": [
        "RunFailed", "run", "list_runs", "find_run", "load_runs",
    ],
    "sweeps": [
        "Local", "Ray", "sweep",
    ],
    "sweep_files": [
        "SweepFile", "read_sweep", "sweep_files", "find_sweep", "sweep_difference", "sweep_verdict",
    ],
    "reports": [
        "publish", "summary", "format_number", "verdict_table", "report",
    ],
    "sweep_reports": [
        "sweep_figure", "sweep_points", "sweep_rows", "sweep_report", "verdict_line", "sweep_command",
    ],
    "reproducing": [
        "STATES", "FLOAT_ROUNDING", "OWN_VERSION", "AGAIN", "compare_metrics", "compare_verdicts",
        "published_result", "scratch_worktree", "find_commit", "Reproduction", "reproduce",
        "reproduction_lines",
    ],
    "tracking": [
        "TRACKERS", "run_numbers", "run_courses", "track",
    ],
})

import copyreg, importlib, sys
copyreg.pickle(type(sys.modules[__name__]), lambda m: (importlib.import_module, (m.__name__,)))
