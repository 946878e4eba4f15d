"""The house's order: a hundred is a wing, a notebook exports code that imports only smaller numbers.

A subject with several rooms is a package. Its `__init__.py` gives every public name of its rooms, and imports a room
when one of its names is first used, so that `from steerbook.svd import coefficient` stays true wherever the name lives.
Those files are written here, from the rooms' `__all__`:

    python .ci/rooms.py          check the order and the limits, and that the packages' files are as they should be
    python .ci/rooms.py --write  write the packages' files
"""
import ast, json, re, sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BOOK = ROOT/"steerbook"
# What a package gives from another room than the one that defines it: a later room adds methods to the class.
COMPLETED = {"models": {"LM": "loading"}, "svd": {"InnerPiSSAConfig": "tuner"},
             "steering": dict.fromkeys(("Intervention", "Add", "Ablate", "Cap"), "dose")}
# Rooms that are imported with their package, because their import does something.
EAGER = {"svd": "from . import ether, tuner  # from here on PEFT knows InnerPiSSA and ETHER+",
         "methods": "from . import baselines  # from here on the registry knows their methods"}
# The few names that `from steerbook import ...` gives; `steerbook.all` gives the tour's.
FRONT = {"models.loading": ["LM"], "steering.context": ["steer"], "steering.dose": ["Add", "Ablate", "Cap"],
         "vectors.algebra": ["SteeringVector"], "vectors.directions": ["extract"], "kvcache": ["prefill"], "contrastive.training": ["train_contrastive"],
         "svd.dial": ["coefficient"], "stats": ["Estimate"], "runs.running": ["run"]}

# A lazy package with a room and a function of one name is a module of a class of its own, which pickle does not know;
# and a function that is sent to another process may use the package.
PICKLED = """import copyreg, importlib, sys
copyreg.pickle(type(sys.modules[__name__]), lambda m: (importlib.import_module, (m.__name__,)))"""

def rooms():
    "Notebook, module and exported source of every room, by number."
    for path in sorted((ROOT/"nbs").glob("[0-9]*.ipynb")):
        code = ["".join(c["source"]) for c in json.loads(path.read_text(encoding="utf-8"))["cells"] if c["cell_type"] == "code"]
        named = [m[1] for c in code if (m := re.search(r"^#\|\s*default_exp (\S+)", c, re.M))]
        yield path, named[0], "\n".join(c for c in code if re.search(r"^#\|\s*export", c, re.M))

def number_of(notebook): return notebook.name.partition("_")[0]

def public(module):
    "The names in a generated module's `__all__`, in their order."
    tree = ast.parse((BOOK/f"{module.replace('.', '/')}.py").read_text(encoding="utf-8"))
    lists = [n.value for n in tree.body if isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == "__all__"]
    return ast.literal_eval(lists[0]) if lists else []

def init(doc, table, version="", eager=""):
    "The source of a package's `__init__.py`."
    lines = [f'"""{doc}"""', version, "import lazy_loader", "", "# Written by .ci/rooms.py. A room is imported when one of its names is first used.",
             "__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={"]
    for room, names in table.items():
        lines.append(f'    "{room}": [')
        line = "       "
        for name in names:
            if len(line) + len(name) + 4 > 110: lines.append(line); line = "       "
            line += f' "{name}",'
        lines += [line, "    ],"]
    return "\n".join(l for i, l in enumerate(lines) if l or i != 1) + "\n})\n" + (f"\n{eager}\n" if eager else "")

def packages():
    "Path and source of every `__init__.py`."
    found = list(rooms())
    by_package = {}
    for path, module, _ in found:
        if "." in module: by_package.setdefault(module.split(".")[0], []).append((path, module.split(".")[1]))
    for package, inside in by_package.items():
        table = {room: [n for n in public(f"{package}.{room}") if COMPLETED.get(package, {}).get(n, room) == room] for _, room in inside}
        for name, room in COMPLETED.get(package, {}).items(): table[room] = sorted({*table[room], name})
        doc = f"The rooms {', '.join(room for _, room in inside)} of nbs/{number_of(inside[0][0])} to {number_of(inside[-1][0])}."
        shadowed = any(room in names for names in table.values() for room in table)
        last = "\n".join(filter(None, (EAGER.get(package, ""), PICKLED if shadowed else "")))
        yield BOOK/package/"__init__.py", init(doc, {k: v for k, v in table.items() if v}, eager=last)
    version = re.search(r'^__version__ = .*$', (BOOK/"__init__.py").read_text(encoding="utf-8"), re.M)[0]
    yield BOOK/"__init__.py", init("A notebook-first lab for steering language models.", FRONT, version + "\n")

def imports(code):
    "Modules of steerbook that a source imports, with the names taken from them."
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "steerbook":
            yield node.module.partition(".")[2], [a.name for a in node.names]

def faults():
    "One sentence per break of the order."
    found = list(rooms())
    number = {module: int(number_of(path)) for path, module, _ in found}
    if len(set(number.values())) < len(found): yield "two rooms have the same number"
    giver = {f"{p.parent.name}.{n}": f"{p.parent.name}.{room}" for p, source in packages() if p.parent != BOOK
             for room, names in table_of(source).items() for n in names}
    for path, module, code in found:
        for target, names in imports(code):
            for room in {target} if target in number else {giver.get(f"{target}.{n}", f"{target}.{n}") for n in names}:
                if room not in number:
                    if target: yield f"{path.name} imports {room}, which is no room"
                elif number[room] >= number[module]: yield f"{path.name} imports {room}, whose number is not smaller"

def table_of(source):
    "The table in a package's `__init__.py`."
    calls = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Call) and ast.unparse(n.func) == "lazy_loader.attach"]
    return ast.literal_eval({k.arg: k.value for k in calls[0].keywords}["submod_attrs"])

def main():
    if "--write" in sys.argv:
        for path, source in packages(): path.write_text(source, encoding="utf-8")
        return 0
    found = [f"{path.relative_to(ROOT).as_posix()} is not what `python .ci/rooms.py --write` writes"
             for path, source in packages() if path.read_text(encoding="utf-8") != source] + sorted(set(faults()))
    print("\n".join(found) or f"{len(list(rooms()))} rooms, each importing only smaller numbers")
    return 1 if found else 0

if __name__ == "__main__": sys.exit(main())
