"""What experiments may not do, whatever they find: silence a warning, or judge a claim by a rule of their own. And what
they must do: give their report a title, three sentences and example trials (or a row of their data).

A warning that a sign is a coin toss was once silenced, and the coin toss was published. And six private versions of
"does this hold?" do not agree about intervals of width zero. Prints one line per fault; exits 1 if there is one.
"""
import json, re, sys
from pathlib import Path

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

def main():
    found = [f for folder in FOLDERS for nb in sorted((ROOT/"nbs"/folder).glob("*.ipynb")) for f in faults(nb)]
    found += [f for nb in sorted((ROOT/"nbs"/"experiments").glob("*.ipynb")) for f in untold(nb)]
    print("\n".join(found) or "no experiment silences a warning or brings its own verdicts; all give sentences and trials")
    return 1 if found else 0

if __name__ == "__main__": sys.exit(main())
