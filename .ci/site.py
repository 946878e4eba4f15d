"""Write the documentation as a web site into _site: README, tutorials, rooms, experiments, FINDINGS, journal.

    python .ci/site.py [--out _site] [--check]
    python .ci/site.py --links         only the check, on a site without code and outputs that is thrown away

Notebooks are shown with the outputs that are committed; nothing is run. nbdev's own export needs quarto, whose
package on the index fetches the program from GitHub while it installs; nbconvert is here anyway. A link to a notebook
or a page becomes one to its HTML; a link to another file of the repository takes that file along. Formulas become
MathML. A page loads nothing from elsewhere. --check reads the site again, and exits 1 if a link or an anchor leads
nowhere or a page would load something from elsewhere.
"""
import argparse, html, json, re, shutil, sys, tempfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parent.parent
PAGES = {"README.md": "README", "FINDINGS.md": "Findings", "FINDINGS_POCKET.md": "Pocket", "research_journal.md": "Journal", "COMPARISON.md": "Comparison",
         "BENCHMARKS.md": "Benchmarks", "COSTS.md": "Costs", "COMPATIBILITY.md": "Compatibility", "journal/entries.md": "All entries"}
SAME = {"index": "README.md", "findings": "FINDINGS.md", "findings_pocket": "FINDINGS_POCKET.md", "comparison": "COMPARISON.md", "speed": "BENCHMARKS.md",
        "compatibility": "COMPATIBILITY.md", "costs": "COSTS.md"} # notebooks that become pages
WINGS = {0: "Records", 1: "Measure: intervals and claims", 2: "Models: tokens, capture, gradients", 3: "Steering: interventions, dose, vectors, KV cache",
         4: "Adapters with a dial", 5: "Dilemmas, traits, your files", 6: "Pocket", 7: "Studies", 8: "Plots and runs", 9: "Journal, command, widgets"}
STYLE = """
body{font:16px/1.55 system-ui,sans-serif;color:#222;max-width:60rem;margin:0 auto;padding:0 1rem 4rem}
nav{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;padding:.7rem 0;border-bottom:1px solid #ccc;margin-bottom:1rem}
a{color:#0b5cad}code,pre{font:13px/1.45 ui-monospace,monospace}pre{overflow-x:auto;margin:0;padding:.55rem .7rem}
.highlight,p+pre{background:#f5f6f8;border-radius:4px}.jp-InputPrompt,.jp-OutputPrompt,.prompt,.anchor-link{display:none}
.input,.output_area,.jp-Cell-inputWrapper,.jp-OutputArea-child{margin:.5rem 0}img{max-width:100%;height:auto}
table{border-collapse:collapse;display:block;overflow-x:auto;font-size:14px}td,th{padding:.2rem .6rem;border-bottom:1px solid #ddd}
blockquote{margin:0;color:#555;font-size:1.1rem}ul.plain{list-style:none;padding-left:0}ul.plain small{color:#666}
"""

FORMULA = re.compile(r"(\$\$[^$]+\$\$|\$[^$]+\$)")

def slug(text):
    "A heading's anchor, as GitHub makes it."
    return re.sub(r"[^\w\- ]", "", text.strip().lower()).replace(" ", "-")

def target(path):
    "Where a notebook or page of the repository goes, relative to the site; None if it is neither."
    if path.suffix == ".ipynb": return Path(SAME[path.stem]).with_suffix(".html") if str(path.parent) == "nbs" and path.stem in SAME else path.with_suffix(".html")
    return path.with_suffix(".html") if path.as_posix() in PAGES else None

def about(path):
    "A notebook's title and subtitle."
    for cell in json.loads((ROOT/path).read_text(encoding="utf-8"))["cells"]:
        text = "".join(cell["source"])
        if cell["cell_type"] == "markdown" and text.startswith("# "):
            lines = [l for l in text.splitlines() if l.strip()]
            return lines[0][2:].strip(), next((l[1:].strip() for l in lines[1:3] if l.startswith(">")), "")
    return path.stem, ""

def body(path, code=True):
    "A notebook or a Markdown page as HTML, without a frame; without its code and outputs if only links matter."
    from nbconvert import HTMLExporter
    from nbconvert.filters import markdown2html
    if path.suffix == ".md": return markdown2html((ROOT/path).read_text(encoding="utf-8"))
    import nbformat
    nb = nbformat.read(ROOT/path, 4)
    nb.cells = [c for c in nb.cells if not re.match(r"#\|\s*(hide\b|default_exp)", c.source) and (code or c.cell_type == "markdown")]
    return HTMLExporter(template_name="basic").from_notebook_node(nb)[0]

def up(page): return "../" * (len(page.parts) - 1)

def linked(soup, path, page, out):
    "Lead links and pictures to where their targets are on the site; files of the repository come along."
    for tag, name in [(t, "href") for t in soup.find_all("a", href=True)] + [(t, "src") for t in soup.find_all("img", src=True)]:
        url = urlsplit(tag[name])
        if url.scheme or url.netloc or not url.path: continue
        file = (ROOT/path.parent/unquote(url.path)).resolve()
        if not file.exists() or ROOT not in (file, *file.parents): continue # the check will say so
        goal = file.relative_to(ROOT)
        if file.is_dir(): goal = Path("index.html") # a folder: the list of all pages
        elif target(goal): goal = target(goal)
        else:
            (out/goal).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, out/goal)
        tag[name] = up(page) + goal.as_posix() + (f"#{url.fragment}" if url.fragment else "")

def drawn(soup):
    "Formulas as MathML, which browsers draw by themselves."
    from bs4 import BeautifulSoup
    from latex2mathml.converter import convert
    for text in soup.find_all(string=FORMULA):
        if text.find_parent(["code", "pre", "script", "style", "svg"]) or text.find_parent(class_=re.compile("output|Output")): continue
        parts = [convert(t.strip("$"), display="block" if t.startswith("$$") else "inline") if i % 2 else html.escape(t)
                 for i, t in enumerate(FORMULA.split(text))]
        text.replace_with(BeautifulSoup("".join(parts), "html.parser"))

def framed(content, title, page):
    "A whole page."
    menu = {"index.html": "All pages"} | {str(Path(f).with_suffix(".html")): n for f, n in PAGES.items() if (ROOT/f).exists()}
    links = "".join(f'<a href="{up(page)}{h}">{n}</a>' for h, n in menu.items())
    return (f'<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
            f'<title>{html.escape(title)} · steerbook</title><link rel="icon" href="data:,">'
            f'<link rel="stylesheet" href="{up(page)}style.css"></head>'
            f'<body><nav>{links}</nav><main>{content}</main></body></html>')

def write(path, out, code=True):
    "One page of the site."
    from bs4 import BeautifulSoup
    page = target(path)
    soup = BeautifulSoup(body(path, code), "html.parser")
    for extra in soup.find_all(class_="anchor-link"): extra.decompose()
    taken = set()
    for h in soup.find_all(re.compile("^h[1-6]$")):
        name, k = slug(h.get_text()), 0
        while (h_id := f"{name}-{k}" if k else name) in taken: k += 1
        taken.add(h_id); h["id"] = h_id
    linked(soup, path, page, out)
    drawn(soup)
    title = h1.get_text() if (h1 := soup.find("h1")) else path.stem
    (out/page).parent.mkdir(parents=True, exist_ok=True)
    (out/page).write_text(framed(soup.decode_contents(), title, page), encoding="utf-8")

def notebooks(folder): return sorted(p.relative_to(ROOT) for p in (ROOT/"nbs"/folder).glob("*.ipynb"))

def index(out):
    "The list of all pages."
    def listed(paths):
        rows = []
        for p in paths:
            title, what = about(p)
            rows.append(f'<li><a href="{target(p).as_posix()}">{html.escape(title)}</a> <small>{html.escape(p.stem)}</small><br>{html.escape(what)}</li>')
        return f'<ul class="plain">{"".join(rows)}</ul>'
    rooms = [p for p in notebooks("") if re.match(r"\d{3}_", p.stem)]
    parts = ["<h1>steerbook</h1><p>Find a direction in a chat model, steer with it, and measure what changed. "
             '<a href="README.html">README</a> says what it is.</p>', "<h2>Tutorials</h2>", listed(notebooks("tutorials"))]
    for wing, name in WINGS.items():
        parts += [f"<h2>{wing}00 {html.escape(name)}</h2>", listed(p for p in rooms if int(p.stem[0]) == wing)]
    parts += ["<h2>Experiments</h2>", listed(notebooks("experiments")), "<h2>Benchmarks</h2>", listed(notebooks("benchmarks"))]
    (out/"index.html").write_text(framed("".join(parts), "All pages", Path("index.html")), encoding="utf-8")

def build(out, code=True):
    "The whole site, in place of the one before."
    from joblib import Parallel, delayed
    from pygments.formatters import HtmlFormatter
    if out.exists():
        if not (out/"style.css").exists(): raise SystemExit(f"{out} is no site: name another folder")
        shutil.rmtree(out)
    out.mkdir(parents=True)
    (out/"style.css").write_text(STYLE + HtmlFormatter().get_style_defs(".highlight"), encoding="utf-8")
    paths = [Path(f) for f in PAGES if (ROOT/f).exists()]
    paths += [p for f in ("", "tutorials", "experiments", "benchmarks") for p in notebooks(f) if not (f == "" and p.stem in SAME)]
    Parallel(n_jobs=2)(delayed(write)(p, out, code) for p in paths)
    index(out)
    return len(paths) + 1

def faults(out):
    "Links and pictures of the site that lead nowhere, and what a page would load from elsewhere."
    from bs4 import BeautifulSoup
    pages = {p: BeautifulSoup(p.read_text(encoding="utf-8"), "html.parser") for p in sorted(out.rglob("*.html"))}
    names = {p: {t["id"] for t in s.find_all(id=True)} | {t["name"] for t in s.find_all("a", attrs={"name": True})} for p, s in pages.items()}
    for page, soup in pages.items():
        for tag in soup.find_all(["script", "img", "link", "iframe", "source"]):
            if urlsplit(there := tag.get("src") or tag.get("href") or "").scheme in ("http", "https") or there.startswith("//"):
                yield f"{page.relative_to(out)}: {there[:90]}: loaded from elsewhere"
        for tag, key in [(t, "href") for t in soup.find_all(["a", "link"], href=True)] + [(t, "src") for t in soup.find_all("img", src=True)]:
            url = urlsplit(tag[key])
            if url.scheme or url.netloc: continue
            file = (page.parent/unquote(url.path)).resolve() if url.path else page
            where = f"{page.relative_to(out)}: {tag[key][:90]}"
            if not file.is_file(): yield f"{where}: no such file"
            elif url.fragment and file in names and unquote(url.fragment) not in names[file]: yield f"{where}: no such anchor"

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT/"_site")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--links", action="store_true")
    args = parser.parse_args()
    if args.links:
        with tempfile.TemporaryDirectory() as folder: return told(build(out := Path(folder).resolve()/"site", code=False), out)
    out = args.out.resolve()
    n = build(out)
    print(f"{n} pages in {out.name}/, beginning with {out.name}/index.html")
    return told(n, out) if args.check else 0

def told(n, out):
    "Say what is at fault with a site; 1 if anything is."
    found = list(faults(out))
    for fault in found: print(fault)
    print(f"{n} pages were read; {len(found)} links or files are at fault")
    return 1 if found else 0

if __name__ == "__main__": sys.exit(main())
