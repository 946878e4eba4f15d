"""The wheel without a checkout: library, models, experiments and tutorials are in it, and a run works.

It is built, installed without its requirements into an empty environment that borrows this one's packages, and used
from an empty folder.

    python .ci/wheel.py            a minute
    python .ci/wheel.py --demo     also `steerbook demo`, some minutes more
"""
import os, subprocess, sys, sysconfig, tempfile, venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOOK = """
import sys, steerbook
from pathlib import Path
from steerbook.bank import BANK, bank
from steerbook.english import neutral_texts
from steerbook.models import LM
from steerbook.runs import experiments, home, notebooks_folder
where = Path(steerbook.__file__).resolve()
assert where.is_relative_to(Path(sys.prefix).resolve()), where
assert home() == Path.cwd(), home()
there = experiments()
assert "introspection_random" in there and all(p.is_relative_to(where.parent) for p in there.values()), there
assert all(p.with_suffix(".smoke.yaml").is_file() for p in there.values()), "sets of parameters are missing"
assert there["introspection_random"].with_suffix(".demo.yaml").is_file() # of `steerbook demo`
lessons = sorted((notebooks_folder()/"tutorials").glob("*.ipynb"))
assert len(lessons) >= 10 and lessons[0].is_relative_to(where.parent), lessons
assert all(bank(t).text_pairs() and bank(t).files.questions for t in BANK) and len(neutral_texts(4)) == 4
assert LM.load("pocket-base").n_layers
lm = LM.load("pocket")
assert lm.ask("Can we talk about bread?", max_new_tokens=4)
print(f"{len(there)} experiments, {len(lessons)} tutorials, {len(BANK)} traits, {lm}")
"""

def quietly(command, folder, env=None):
    "What a command prints; if it fails, all that it said, and the end."
    done = subprocess.run(list(map(str, command)), cwd=folder, env=env, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))[:120]} ended with {done.returncode}:\n{done.stdout[-1500:]}\n{done.stderr[-3000:]}")
    return done.stdout

def main():
    with tempfile.TemporaryDirectory(prefix="steerbook-wheel-") as folder:
        folder = Path(folder)
        # a copy of what is tracked or new, so that a build folder of earlier times plays no part
        files = subprocess.run(["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=ROOT, check=True, capture_output=True).stdout
        source = folder/"source"
        for name in filter(None, files.decode().split("\0")):
            if not (ROOT/name).is_file(): continue
            (source/name).parent.mkdir(parents=True, exist_ok=True)
            (source/name).write_bytes((ROOT/name).read_bytes())
        quietly([sys.executable, "-c", "from setuptools import build_meta; build_meta.build_wheel('../wheel')"], source)
        [wheel] = (folder/"wheel").glob("*.whl")
        print(f"{wheel.name}: {wheel.stat().st_size / 1e6:.1f} MB")
        venv.create(folder/"env", with_pip=False)
        python = folder/"env"/"bin"/"python"
        site = Path(subprocess.run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], check=True, capture_output=True,
                                   text=True).stdout.strip())
        # behind the environment's own packages; no .pth file in there is followed, so an editable steerbook is not found
        (site/"borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
        quietly([python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--ignore-installed", "--disable-pip-version-check", wheel], folder)
        here = folder/"elsewhere"; here.mkdir()
        env = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "STEERBOOK_RUNS")} | dict(HF_HUB_OFFLINE="1")
        command = folder/"env"/"bin"/"steerbook"
        for what in ([python, "-c", LOOK], [command, "--version"], [command, "list"], [command, "lab", "--dry-run"],
                     [command, "run", "trait_steering", "--smoke"], *([[command, "demo"]] if "--demo" in sys.argv[1:] else [])):
            said = quietly(what, here, env)
            name = "look" if what[0] == python else " ".join(map(str, what[1:]))
            print(f"ok: {name}: {(said.strip().splitlines() or [''])[-1][:100]}", flush=True)
        assert list((here/"runs").glob("trait_steering/*/result.json")), "the run left no result in the current folder"

if __name__ == "__main__": main()
