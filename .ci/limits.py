"""What may not grow. Prints a line per measure; exits 1 if one is above its limit, and says where.

Limits that are above what we want are what is there today: they come down, never up.
The markers that the export writes between cells are no lines of a room.

Two kinds of function may have more parameters than others, and are not counted:
- those in FOREIGN, which stand in for another library's and take its arguments;
- commands of the command line, whose parameters are options with a help text each.

A parameter of a public function, method or dataclass has a comment: on its own line, or alone on the line above. A
method that replaces one of a base class need not repeat the comments that stand there.
"""
import ast, io, json, re, sys, tokenize
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WIDE, MANY = 110, 8 # columns of a line, parameters of a function
FOREIGN = {"steerbook/hooks.py: Trace.__init__": "baukit's arguments, as a drop-in has them",
           "steerbook/hooks.py: TraceDict.__init__": "baukit's arguments, as a drop-in has them"}
# how much is done, and on what: the parameters that the smoke files make small
SIZE = re.compile(r"n(_\w+)?|steps|(eval_)?batch_size|accumulate|max_\w+|search_tries|watch_every|worlds|bf16|dtype|device|workers|threads|output_dir")
MARK, EXPORT = re.compile(r"# %% "), re.compile(r"^#\|\s*export\s*$", re.M)
LIMITS = {"lines of the longest room": 600, "exported cells longer than 40 lines": 2, "share of code lines wider than 110, in %": 0.9, "functions with more than 8 parameters": 0,
          "library notebooks that show no output within 60 lines": 0, "sections that define a public name and show nothing": 0,
          "cells with refusals that a reader sees": 0, "library notebooks with refusals in several cells": 16, "public parameters without a comment": 0, "public functions and classes without a docstring": 0,
          "public names that two rooms define": 4, "private names imported from another subject": 12,
          "words of README.md, as `wc -w` counts": 900, "lines of README.md": 120, "pages with a code block that is not closed, or a table whose rows differ in length": 0, "bytes of research_journal.md": 58_500, "columns of its longest line": 1000, "code lines of the longest experiment": 80,
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

def comments(source):
    "Line of a comment -> does it stand there alone?"
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {t.start[0]: not t.line[:t.start[1]].strip() for t in tokens if t.type == tokenize.COMMENT}

def bare(nodes, lines):
    "Which of some parameters have no comment."
    last = {n.lineno: n for n in nodes} # a comment belongs to the last parameter of its line
    beside = lambda n: last[n.lineno] is n and False in (lines.get(n.lineno), lines.get(n.end_lineno))
    return [n for n in nodes if not beside(n) and not lines.get(n.lineno - 1)]

class Rooms:
    "Public functions, methods and dataclasses of the library, and what they say about their parameters."
    def __init__(self, rooms):
        self.classes, self.methods, self.public = {}, {}, []
        for path in rooms:
            source = path.read_text(encoding="utf-8")
            lines, tree = comments(source), ast.parse(source)
            for n in tree.body: self.read(n, path.relative_to(ROOT).as_posix(), lines)

    def read(self, n, room, lines):
        if isinstance(n, ast.ClassDef):
            self.classes[n.name] = [ast.unparse(b).split(".")[-1] for b in n.bases]
            if any("dataclass" in ast.unparse(d) for d in n.decorator_list):
                fields = [f for f in n.body if isinstance(f, ast.AnnAssign) and not f.target.id.startswith("_")]
                self.public.append((room, "", n.name, n, [f.target.id for f in bare(fields, lines)]))
            else: self.public.append((room, "", n.name, n, []))
            for f in n.body: self.function(f, n.name, room, lines)
        elif isinstance(n, ast.FunctionDef):
            patched = any(ast.unparse(d).startswith("patch") for d in n.decorator_list)
            self.function(n, ast.unparse(n.args.args[0].annotation).split("|")[0].strip() if patched else "", room, lines, patched)

    def function(self, f, owner, room, lines, patched=False):
        if not isinstance(f, ast.FunctionDef) or any(re.search(r"command|\.setter|set_prop", ast.unparse(d)) for d in f.decorator_list): return
        a = f.args
        args = [x for x in (*a.posonlyargs, *a.args, a.vararg, *a.kwonlyargs, a.kwarg) if x][int(patched):]
        option = lambda x: x.annotation is not None and "typer." in ast.unparse(x.annotation)
        missing = [x.arg for x in bare(args, lines) if x.arg not in ("self", "cls") and not x.arg.startswith("_") and not option(x)]
        self.methods.setdefault((owner, f.name), {x.arg for x in args} - set(missing))
        self.public.append((room, owner, f.name, f, missing))

    def inherited(self, owner, name):
        "Parameters that the same method of a base class comments."
        bases = self.classes.get(owner, [])
        return set().union(*(self.methods.get((b, name), set()) | self.inherited(b, name) for b in bases))

    def visible(self): return [x for x in self.public if not x[1].startswith("_") and (not x[2].startswith("_") or x[2] in ("__init__", "__call__"))]

    def uncommented(self):
        return [f"{room}: {owner and owner + '.'}{name}({p})" for room, owner, name, _, missing in self.visible()
                for p in missing if p not in self.inherited(owner, name)]

    def undocumented(self):
        return [f"{room}: {owner and owner + '.'}{name}" for room, owner, name, n, _ in self.visible() if name != "__init__" and not ast.get_docstring(n)]

def twice(rooms):
    "Public names that more than one room defines; a command is called like what it runs."
    homes = {}
    for path in rooms:
        if path.stem == "cli" or path.stem.endswith("_commands"): continue
        for n in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(n, ast.FunctionDef) and any(ast.unparse(d).startswith("patch") for d in n.decorator_list): continue
            names = [n.name] if isinstance(n, (ast.FunctionDef, ast.ClassDef)) else [t.id for t in getattr(n, "targets", ()) if isinstance(t, ast.Name)]
            for name in names:
                if not name.startswith("_"): homes.setdefault(name, set()).add(path)
    return sorted(name for name, where in homes.items() if len(where) > 1)

def borrowed(rooms):
    "Private names that a room imports from another subject; rooms of one package may share theirs."
    for path in rooms:
        far = len(path.relative_to(ROOT/"steerbook").parts)
        for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(n, ast.ImportFrom) and n.level == far: yield from (f"{path.stem}: {a.name}" for a in n.names if a.name.startswith("_") and not a.name.startswith("__"))

def first_screen(notebook):
    "Lines of a notebook, text and code, before its first output; infinity if it shows none."
    lines = 0
    for c in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        if c.get("outputs"): return lines
        lines += len("".join(c["source"]).splitlines())
    return float("inf")

REFUSES, HIDDEN = re.compile(r"\b(expect_fail|test_fail)\("), re.compile(r"^#\|\s*hide\s*$", re.M)

def sections(notebook):
    "Headings of a notebook, each with: does it define a public name, does it show anything?"
    found = []
    for c in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        source = "".join(c["source"])
        if c["cell_type"] == "markdown" and (heading := re.match(r"## (.*)", source)): found.append([heading[1], False, False])
        elif c["cell_type"] == "code" and found:
            if EXPORT.search(source):
                defined = [n.name for n in ast.parse(source).body if isinstance(n, (ast.FunctionDef, ast.ClassDef))]
                found[-1][1] |= any(not n.startswith("_") for n in defined)
            found[-1][2] |= bool(c["outputs"])
    return found

def refusals(notebook):
    "Cells that test refusals, each with: is it hidden?"
    return [bool(HIDDEN.search(s)) for s, _ in cells(notebook) if REFUSES.search(s)]

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
    shared, private = twice(rooms), sorted(borrowed(rooms))
    library = [p for p in notebooks if p.parent.name == "nbs" and p.name[0].isdigit()]
    mute = [name(p) for p in library if first_screen(p) > 60]
    dumb = [f"{p.name}: {title}" for p in library for title, public, shows in sections(p) if public and not shows]
    seen = [p.name for p in library for hidden in refusals(p) if not hidden]
    several = [p.name for p in library if len(refusals(p)) > 1] # those whose later refusals need another state than the first
    said = Rooms(rooms)
    silent, unsaid = said.uncommented(), said.undocumented()
    code = max((sum(len(s.splitlines()) for s, tags in cells(p) if "parameters" not in tags), name(p)) for p in experiments)
    asked = max((sum(isinstance(n, (ast.Assign, ast.AnnAssign)) for s, tags in cells(p) if "parameters" in tags for n in ast.parse(s).body), name(p)) for p in experiments)
    names = lambda s: [ast.unparse(getattr(n, "target", None) or n.targets[0]) for n in ast.parse(s).body if isinstance(n, (ast.Assign, ast.AnnAssign))]
    choices = max((sum(not SIZE.fullmatch(a) for s, tags in cells(p) if "parameters" in tags for a in names(s)), name(p)) for p in experiments)
    text = lambda file: (ROOT/file).read_text(encoding="utf-8")
    pages = [p.name for p in ROOT.glob("*.md")]
    torn = [p for p in pages if len(re.findall(r"^```", text(p), re.M)) % 2 or ragged(text(p))]
    found = [longest, (len(long), ", ".join(sorted(set(long)))), (share, worst), (len(many), "; ".join(many)), (len(mute), ", ".join(mute)), (len(dumb), "; ".join(dumb)), (len(seen), ", ".join(seen)), (len(several), ", ".join(several)), (len(silent), "; ".join(silent)), (len(unsaid), "; ".join(unsaid)), (len(shared), ", ".join(shared)), (len(private), ", ".join(private)), (len(text("README.md").split()), "README.md"), (len(text("README.md").splitlines()), "README.md"), (len(torn), ", ".join(torn)),
             (len(text("research_journal.md").encode()), "research_journal.md"), (max(map(len, text("research_journal.md").splitlines())), "research_journal.md"), code, asked, choices]
    return dict(zip(LIMITS, found))

def ragged(page):
    "Whether a head of a table has another number of cells than the line below it, so that no table is drawn."
    lines = page.splitlines()
    return any(re.fullmatch(r"\|?(\s*:?-+:?\s*\|)+\s*:?-*:?\s*", line) and head.count("|") != line.count("|") for head, line in zip(lines, lines[1:]))

def main():
    bad = 0
    for what, (value, where) in measured().items():
        over = value > LIMITS[what]; bad += over
        print(f"{'TOO MUCH' if over else 'ok':8} {what}: {value:,.4g} of {LIMITS[what]:,}  ({where})")
    return 1 if bad else 0

if __name__ == "__main__": sys.exit(main())
