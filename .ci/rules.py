"""What experiments may not do, whatever they find: silence a warning, or judge a claim by a rule of their own. And what
they must do: give their report a title, three sentences and example trials (or a row of their data). And the files of
parameters beside them: they give nothing that the notebook does not take, and no layer that the named model lacks.

A warning that a sign is a coin toss was once silenced, and the coin toss was published. And six private versions of
"does this hold?" do not agree about intervals of width zero. Prints one line per fault; exits 1 if there is one.
"""
import ast, json, re, sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("experiments", "benchmarks", "reports", "tutorials")
RULES = {
    r"(simplefilter|filterwarnings)\(\s*[\"']ignore": "silences warnings",
    r"^def (holds|above|below|both|together|decided|met)\(|^(holds|above|below|both|together) = lambda": "judges claims by a rule of its own; use steerbook.claims",
}

def faults(notebook):
    "One sentence per line of code that breaks a rule."
    for i, cell in enumerate(json.loads(notebook.read_text(encoding="utf-8"))["cells"]):
        if cell["cell_type"] != "code": continue
        for line in "".join(cell["source"]).splitlines():
            yield from (f"{notebook.relative_to(ROOT).as_posix()}, cell {i}, {why}: {line.strip()[:80]}" for rule, why in RULES.items() if re.search(rule, line))

def untold(notebook):
    "What a report of this experiment would lack."
    code = "\n".join("".join(c["source"]) for c in json.loads(notebook.read_text(encoding="utf-8"))["cells"] if c["cell_type"] == "code")
    name = notebook.relative_to(ROOT).as_posix()
    return [f"{name} records no {what}: its report would lack it" for what in ("said", "examples") if not re.search(rf"\b{what}=", code)]

# blocks of the models that files of parameters name
DEPTHS = {"pocket": 12, "smollm2": 30, "gemma3-270m": 18, "Qwen/Qwen3-0.6B": 28, "Qwen/Qwen2.5-7B-Instruct": 28,
          "Qwen/Qwen2.5-Coder-32B-Instruct": 64}

def parameters(notebook):
    "Names in a notebook's cell of parameters."
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    source = next("".join(c["source"]) for c in cells if "parameters" in c["metadata"].get("tags", []))
    return {t.id for n in ast.parse(source).body for t in [getattr(n, "target", None) or n.targets[0]]}

def unfit(notebook):
    "Files beside a notebook that cannot run it."
    known = parameters(notebook)
    for file in sorted(notebook.parent.glob(f"{notebook.stem}.*.yaml")):
        given, name = yaml.safe_load(file.read_text(encoding="utf-8")), file.relative_to(ROOT).as_posix()
        if surplus := sorted({k.split(".")[0] for k in given} - known): yield f"{name} gives {', '.join(surplus)}, which the notebook does not take"
        model = given.get("model", "pocket")
        if model not in DEPTHS: yield f"{name} names {model}, whose depth is not in DEPTHS"; continue
        deep = [l for l in given.get("layers") or [] if isinstance(l, int) and l >= DEPTHS[model]]
        if deep: yield f"{name}: {model} has no layer {deep[0]}, only {DEPTHS[model]} of them"

def main():
    found = [f for folder in FOLDERS for nb in sorted((ROOT/"nbs"/folder).glob("*.ipynb")) for f in faults(nb)]
    found += [f for nb in sorted((ROOT/"nbs"/"experiments").glob("*.ipynb")) for f in untold(nb)]
    found += [f for folder in ("experiments", "benchmarks") for nb in sorted((ROOT/"nbs"/folder).glob("*.ipynb")) for f in unfit(nb)]
    print("\n".join(found) or "no experiment silences a warning or brings its own verdicts; all give sentences and trials; "
          "every file of parameters fits its notebook")
    return 1 if found else 0

if __name__ == "__main__": sys.exit(main())
