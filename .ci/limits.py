"""What may not grow. Prints a line per measure; exits 1 if one is above its limit, and says where.

Limits that are above what we want are what is there today: they come down, never up.
The markers that the export writes between cells are no lines of a room.

Two kinds of function may have more parameters than others, and are not counted:
- those in FOREIGN, which stand in for another library's and take its arguments;
- commands of the command line (`@app.command`), whose parameters are options with a help text each.
"""
import ast, json, re, sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WIDE, MANY = 110, 8 # columns of a line, parameters of a function
FOREIGN = {"steerbook/hooks.py: Trace.__init__": "baukit's arguments, as a drop-in has them",
           "steerbook/hooks.py: TraceDict.__init__": "baukit's arguments, as a drop-in has them"}
# how much is done, and on what: the parameters that the smoke files make small
SIZE = re.compile(r"n(_\w+)?|steps|(eval_)?batch_size|accumulate|max_\w+|search_tries|watch_every|worlds|bf16|dtype|device|workers|threads|output_dir")
MARK, EXPORT = re.compile(r"# %% "), re.compile(r"^#\|\s*export\s*$", re.M)
LIMITS = {"lines of the longest room": 600, "exported cells longer than 40 lines": 7, "share of code lines wider than 110, in %": 0.9, "functions with more than 8 parameters": 0,
          "words of README.md, as `wc -w` counts": 900, "lines of README.md": 120, "bytes of research_journal.md": 71_000, "columns of its longest line": 1000, "code lines of the longest experiment": 80,
          "parameters of the experiment with most": 30, "parameters of an experiment that are no sizes": 15}

def cells(notebook):
    "Sources of a notebook's code cells, each with its tags."
    for c in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        if c["cell_type"] == "code": yield "".join(c["source"]), c["metadata"].get("tags", [])

def python(source): return re.sub(r"^[%!]\w.*$", "pass", source, flags=re.M)

def parameters(function):
    args = function.args
    return [a.arg for a in (*args.posonlyargs, *args.args, *args.kwonlyargs) if a.arg not in ("self", "cls")]

def functions(path):
    "Every function of a module that counts, with its class before its name."
    tree = ast.parse(path.read_text(encoding="utf-8"))
    owner = {id(f): c.name for c in ast.walk(tree) if isinstance(c, ast.ClassDef) for f in c.body}
    for f in ast.walk(tree):
        if not isinstance(f, ast.FunctionDef): continue
        if any(ast.unparse(d).startswith("app.command") for d in f.decorator_list): continue
        yield f"{owner[id(f)]}.{f.name}" if id(f) in owner else f.name, f

def measured():
    "Measure -> its value, and where."
    rooms = [p for p in (ROOT/"steerbook").rglob("*.py") if p.name not in ("__init__.py", "_modidx.py")]
    notebooks = sorted((ROOT/"nbs").glob("*.ipynb")) + sorted((ROOT/"nbs").glob("*/*.ipynb"))
    experiments = [p for p in notebooks if p.parent.name == "experiments"]
    name = lambda p: p.relative_to(ROOT).as_posix()
    longest = max((sum(not MARK.match(l) for l in p.read_text(encoding="utf-8").splitlines()), name(p)) for p in rooms)
    long = [name(p) for p in notebooks for s, _ in cells(p) if EXPORT.search(s) and len(s.splitlines()) > 40]
    lines = {p: [l for source, _ in cells(p) for l in source.splitlines()] for p in notebooks}
    wide = {p: sum(len(l) > WIDE for l in ls) for p, ls in lines.items()}
    share = 100 * sum(wide.values()) / sum(map(len, lines.values()))
    worst = ", ".join(f"{name(p)} {n}" for p, n in sorted(wide.items(), key=lambda x: -x[1])[:3])
    many = [f"{name(p)}: {f} ({len(parameters(n))})" for p in rooms for f, n in functions(p)
            if len(parameters(n)) > MANY and f"{name(p)}: {f}" not in FOREIGN]
    code = max((sum(len(s.splitlines()) for s, tags in cells(p) if "parameters" not in tags), name(p)) for p in experiments)
    asked = max((sum(isinstance(n, (ast.Assign, ast.AnnAssign)) for s, tags in cells(p) if "parameters" in tags for n in ast.parse(s).body), name(p)) for p in experiments)
    names = lambda s: [ast.unparse(getattr(n, "target", None) or n.targets[0]) for n in ast.parse(s).body if isinstance(n, (ast.Assign, ast.AnnAssign))]
    choices = max((sum(not SIZE.fullmatch(a) for s, tags in cells(p) if "parameters" in tags for a in names(s)), name(p)) for p in experiments)
    text = lambda file: (ROOT/file).read_text(encoding="utf-8")
    found = [longest, (len(long), ", ".join(sorted(set(long)))), (share, worst), (len(many), "; ".join(many)), (len(text("README.md").split()), "README.md"), (len(text("README.md").splitlines()), "README.md"),
             (len(text("research_journal.md").encode()), "research_journal.md"), (max(map(len, text("research_journal.md").splitlines())), "research_journal.md"), code, asked, choices]
    return dict(zip(LIMITS, found))

def main():
    bad = 0
    for what, (value, where) in measured().items():
        over = value > LIMITS[what]; bad += over
        print(f"{'TOO MUCH' if over else 'ok':8} {what}: {value:,.4g} of {LIMITS[what]:,}  ({where})")
    return 1 if bad else 0

if __name__ == "__main__": sys.exit(main())
