"""Run the report notebooks, which draw the figures of README and journal from published results.

A report must reproduce what is committed. Its figures are compared by the hash of the data they show: another version
of matplotlib may render the same data with other bytes, and then the committed file stays. Everything else that a
report writes is compared by .ci/run, through git. Outputs of the notebooks are not kept.
"""
import os, sys, tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

def main():
    import papermill
    from steerbook.records import figure_info
    from steerbook.runs.kernels import _kernel_manager
    figures = {p: p.read_bytes() for p in (ROOT/"img").glob("*.png")}
    before = {p: figure_info(p) for p in figures}
    literal = lambda path: str(path).replace("{", "{{").replace("}", "}}")
    for nb in sorted((ROOT/"nbs"/"reports").glob("*.ipynb")):
        with tempfile.TemporaryDirectory(prefix="steerbook-") as folder:
            papermill.execute_notebook(literal(nb), literal(Path(folder)/nb.name), kernel_name="python3", language="python", cwd=nb.parent,
                                       progress_bar=False, kernel_manager_class=_kernel_manager(folder))
        print(f"ran nbs/reports/{nb.name}", flush=True)
    for p in (ROOT/"img").glob("*.png"):
        if p in before and figure_info(p) == before[p] != {}: p.write_bytes(figures[p])
    return 0

if __name__ == "__main__": sys.exit(main())
