"""Lie in a copy of the real journal, one lie at a time, and see whether `steerbook journal check` notices.

Each lie is told twice: in the files alone, and with every hash that stands in the files made to fit it (the hash in the
result, the line in the ledger), where only git can tell. The last entry about honesty_compare is the victim, as long as
it is there. Prints a line per lie, and ends with the line `N of N caught`.

    python .ci/forgeries.py
"""
import json, os, re, shutil, subprocess, sys, tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from steerbook import digest, journal  # noqa: E402

RUN = "honesty_compare-4f22e6a0f3"
UNCITED = "capture-1f38c4f0d8"
M = "metrics.methods.{}.swing.{}"

def link(text, key): return f'[{text}](../nbs/results/{RUN}.json "{key}")'
def interval(low, high, name, ends=("low", "high")): return f"({link(low, M.format(name, ends[0]))} to {link(high, M.format(name, ends[1]))}"

def lies(text):
    "name -> (file, old, new); an edited result has a function in place of old and new"
    own, other, prompt = interval("3.81", "4.59", "innerpissa"), interval("2.84", "3.10", "pca_centred"), link("16.91", M.format("prompting", "value"))
    said, seven = f'InnerPiSSA {link("4.23", M.format("innerpissa", "value"))} {own}', "Its swing is that of centred PCA plus"
    j, r = "journal/entries.md", "nbs/results/{}.json"
    return {
        "13 of 13 methods, 7 of 7 fits": (j, seven, f"13 of 13 methods, 7 of 7 fits. {seven}"), "three times as far": (j, seven, f"It goes three times as far. {seven}"),
        "a number in backticks": (j, seven, f"`5.31`. {seven}"), "a decimal comma": (j, seven, f"5,31. {seven}"), "a link elsewhere": (j, seven, f"[5.31](README.md). {seven}"),
        "a number in Next": (j, "**Next.** ", "**Next.** After 9.99, this. "), "a number in a caption": (j, "![Effect of each setting at one dose]", "![Effect 9.99, p = .001, of each setting at one dose]"),
        "a verdict turned": (j, "does not survive", "survives"), "further, less far": (j, "goes further", "goes less far"),
        "ends swapped with their keys": (j, own, interval("4.59", "3.81", "innerpissa", ("high", "low"))), "another method's interval": (j, own, other),
        "prompting's number for InnerPiSSA": (j, said, f"InnerPiSSA {prompt} {own}"), "digits rounded away": (j, said, f'InnerPiSSA {link("4", M.format("innerpissa", "value"))} {interval("4", "5", "innerpissa")}'),
        "a metric and a verdict": (r.format(UNCITED), lambda e: (e["verdicts"][next(iter(e["verdicts"]))].update(holds=False), e["metrics"].update(forged=1))),
        "n, date and hardware": (r.format(RUN), lambda e: e.update(n=1000, started="2026-11-01T00:00:00+00:00", hardware="a cluster")),
        "a number on the page": ("research_journal.md", "pocket's with 0.93", "pocket's with 0.99"), "a verdict on the page": ("research_journal.md", "rotating both? No", "rotating both? Yes"),
        "a number in FINDINGS.md": ("FINDINGS.md", "AUC [0.99](", "AUC [0.93]("),
        "a number in FINDINGS_POCKET.md": ("FINDINGS_POCKET.md", "| 1.06 [0.96, 1.16] |", "| 1.86 [1.76, 1.96] |"),
        "an entry taken out": (j, next((m[0] for m in re.finditer(r"^## .*?(?=^## |\Z)", text, re.M | re.S) if "svd_ablations-8d20c3a079" in m[0]), "?"), "")}

def tell(file, old, new=None):
    "Write one lie; False if there is nothing to lie about."
    if callable(old):
        evidence = json.loads(file.read_text(encoding="utf-8")); old(evidence)
        file.write_text(json.dumps(evidence, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        return True
    text = file.read_text(encoding="utf-8")
    at = text.rfind(old)
    if at >= 0: file.write_text(text[:at] + new + text[at + len(old):], encoding="utf-8")
    return at >= 0

def check(copy): return [*journal.check(copy/"journal"/"entries.md"), *digest.check_digest(copy/"journal"/"entries.md")]

def fit(copy):
    "Make every hash in the files fit."
    if not hasattr(journal, "seal"): return
    from steerbook.records import stamped, write_json
    for f in (copy/"nbs"/"results").glob("*.json"): write_json(f, stamped(json.loads(f.read_text(encoding="utf-8"))))
    path, old = copy/"journal"/"entries.md", journal._sealed(copy/"journal"/"entries.md")[1]
    present = journal._present(path, lambda f: json.loads(Path(f).read_text(encoding="utf-8")))
    path.with_suffix(".sha256").unlink()
    journal.add_lines(path.with_suffix(".sha256"), [(h, "old entry" if n in old else k, n) for (k, n), h in present.items()])

def main():
    with tempfile.TemporaryDirectory() as d:
        copy, caught, told = Path(d)/"copy", 0, 0
        subprocess.run(["git", "clone", "-q", "-c", "advice.detachedHead=false", str(ROOT), str(copy)], check=True)
        start = check(copy)
        if start: print("the copy is not in order to begin with:", *start[:5], sep="\n")
        for name, (file, *lie) in lies((copy/"journal"/"entries.md").read_text(encoding="utf-8")).items():
            subprocess.run(["git", "-C", str(copy), "checkout", "-q", "."], check=True)
            told += 1
            if not tell(copy/file, *lie): print(f"{name:36} nothing to lie about: give it a sentence that is there"); continue
            found = [check(copy)]
            if file not in ("FINDINGS.md", "FINDINGS_POCKET.md", "research_journal.md"): fit(copy); found.append(check(copy))
            caught += all(map(bool, found))
            print(f"{name:36} {'  '.join('caught' if f else 'PASSES' for f in found):16} {found[0][0][:110] if found[0] else ''}", flush=True)
        print(f"{caught} of {told} caught")
        return caught < told or bool(start)

if __name__ == "__main__": sys.exit(main())
