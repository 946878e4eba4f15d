"""Every panel in a real JupyterLab, by hand: move a slider, press Run, see the text change, no error in the console.

One panel is stopped while it writes, and must write again afterwards; another gets an empty prompt, and must say so.

    python .ci/lab.py                        all panels; a line each, and last `N passed, N failed`
    python .ci/lab.py --write                also a picture of each in img/panels
    python .ci/lab.py --only run_browser     some of them

JupyterLab runs on this machine, in a folder of its own, with the notebook that `CELLS` makes. The browser is Debian's
Chromium, or what `--chromium` names.
"""
import argparse, json, os, shutil, socket, subprocess, sys, tempfile, time, urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIRST = """
import torch
from steerbook.models import LM
from steerbook.pocket import trait_pairs
from steerbook.steering import Add
from steerbook.vectors import SteeringVector, extract
from steerbook import widgets
torch.set_num_threads(1)
pocket = LM.load("pocket")
traits = {t: extract(pocket, trait_pairs(t, 16), positions="all", layers=[4, 6, 8]) for t in ("capitals", "language")}
chat = [dict(role="user", content="Can we talk about bread?")]
"""
RUNS = """
import json, os
from pathlib import Path
for k, dose in enumerate((.1, .2, .4)):
    path = Path("runs")/"mine"/f"mine-{k:010x}"
    path.mkdir(parents=True, exist_ok=True)
    state = dict(status="done", started=f"2026-01-0{k + 1}T10:00:00", parameters=dict(dose=dose, model="pocket"))
    result = dict(id=path.name, metrics=dict(effect=dict(value=2 * dose, low=dose, high=3 * dose, n=8)), duration=4.)
    for name, content in dict(state=state, result=result).items(): (path/f"{name}.json").write_text(json.dumps(content))
"""
DIAL = """
from peft import get_peft_model
from steerbook.svd import InnerPiSSAConfig
torch.manual_seed(0)
config = InnerPiSSAConfig(r=8, target_modules=["q_proj", "down_proj"], init_std=.3)
adapted = LM(get_peft_model(pocket.model, config).eval(), pocket.tokenizer, name="a random adapter")
"""
CACHE = """
from steerbook.kvcache import prefill
push = Add(traits["capitals"], layers=[4], positions="user").at_ratio(pocket, .4, [chat])
caches = prefill(pocket, [chat]), prefill(pocket, [chat], push)
"""
# panel -> (what comes before, the panel, the label of the slider that is moved, or None: another control is changed)
CELLS = {
    "steering_panel": ("", 'widgets.SteeringPanel(pocket, traits, chat[0]["content"], layer=6, dose=.4, max_new_tokens=12)', "dose"),
    "adapter_dial": (DIAL, 'widgets.AdapterDial(adapted, "Is bread made of flour?", [" yes", " no"], answer="The answer is", max_new_tokens=8)',
                     "coefficient"),
    "cache_inspector": (CACHE, "widgets.CacheInspector(*caches)", "token"),
    "introspection_bench": ("", 'widgets.IntrospectionBench(pocket, traits, chat[0]["content"], "Bread is made of flour.", layer=6)', "dose"),
    "trait_monitor": ("", 'widgets.TraitMonitor(pocket, traits, chat[0]["content"], "Say everything in capital letters.", layer=8, max_new_tokens=10)',
                      "tokens"),
    "run_browser": (RUNS, 'widgets.RunBrowser(runs_dir="runs")', None),
}

SLOW = """
from steerbook.models import byte_tokenizer, tiny_model
tiny = LM(tiny_model("llama"), byte_tokenizer(), name="a model with random weights, which never ends")
anywhere = dict(any=SteeringVector({1: torch.ones(tiny.d_model)}))
"""
CELLS |= {
    "stop": (SLOW, 'widgets.SteeringPanel(tiny, anywhere, "Hi", layer=1, dose=.1, max_new_tokens=1800)', None),
    "error": ("", 'widgets.SteeringPanel(pocket, traits, "Hello", layer=6, dose=.4, max_new_tokens=8)', None),
}
LIVE = ("adapter_dial", "cache_inspector", "run_browser") # a change is enough, without Run

def notebook(names):
    "A notebook with a cell for each panel."
    def cell(source): return dict(cell_type="code", id=f"c{abs(hash(source)) % 10**8}", metadata={}, execution_count=None, outputs=[],
                                  source=source.strip())
    cells = [cell(FIRST), *(cell(CELLS[n][0]) for n in names if CELLS[n][0]), *(cell(CELLS[n][1]) for n in names)]
    kernel = dict(kernelspec=dict(name="python3", display_name="Python 3", language="python"))
    return dict(cells=cells, metadata=kernel, nbformat=4, nbformat_minor=5)

def serve(folder):
    "JupyterLab on a free port: its process and address."
    with socket.socket() as s: s.bind(("127.0.0.1", 0)); port = s.getsockname()[1]
    own = {f"JUPYTER_{k}_DIR": str(folder/k.lower()) for k in ("CONFIG", "RUNTIME", "DATA")}
    paths = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    args = ["--no-browser", f"--port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token=", f"--ServerApp.root_dir={folder}",
            "--LabApp.expose_app_in_browser=True", "--allow-root", f"--LabApp.user_settings_dir={folder/'settings'}"]
    quiet = folder/"settings"/"@jupyterlab"/"apputils-extension"/"notification.jupyterlab-settings"
    quiet.parent.mkdir(parents=True)
    quiet.write_text(json.dumps(dict(fetchNews="false", checkForUpdates=False))) # no question about news over the panels
    log = open(folder/"lab.log", "w")
    process = subprocess.Popen([sys.executable, "-m", "jupyterlab", *args], cwd=folder, stdout=log, stderr=log,
                               env=os.environ | own | dict(PYTHONPATH=paths, HF_HUB_OFFLINE="1"))
    url = f"http://127.0.0.1:{port}"
    for _ in range(600):
        if process.poll() is not None: raise SystemExit(f"JupyterLab ended:\n{(folder/'lab.log').read_text()[-2000:]}")
        try: urllib.request.urlopen(f"{url}/api/status", timeout=5); return process, url
        except OSError: time.sleep(.3)
    raise SystemExit("JupyterLab did not start")

def command(page, name): page.evaluate("name => window.jupyterapp.commands.execute(name)", name)

def wait(page, true, what, seconds=180):
    "Until a function is true."
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true(): return
        page.wait_for_timeout(200)
    raise AssertionError(f"waited {seconds} s for {what}")

def use(page, cell, name):
    "Move the panel's slider, press Run, and see another text."
    output, label = cell.locator(".jp-OutputArea").first, CELLS[name][2]
    button = cell.locator("button.jupyter-button", has_text="Run").first
    wait(page, lambda: button.count() == 1 or "Error" in output.inner_text(), f"the controls of {name}")
    assert button.count() == 1, f"the cell failed: {output.inner_text()[-500:]}"
    def done(): return any(t.strip() == "done" for t in cell.locator(".widget-html-content").all_inner_texts())
    def result(): return cell.locator(".jp-OutputArea-output").last.inner_html()
    def ran(before):
        wait(page, lambda: done() and button.is_enabled() and result() != before,
             f"another result of {name}; it says {cell.locator('.widget-html-content').all_inner_texts()}")
    empty = result(); button.click(); ran(empty)
    before = result()
    if label:
        handle = cell.locator(".widget-slider", has_text=label).locator(".noUi-handle").first
        handle.focus()
        for _ in range(4): handle.press("ArrowRight" if name == "cache_inspector" else "ArrowLeft")
    else:
        choice = cell.locator("select").last
        choice.select_option(index=1)
    if name not in LIVE: button.click()
    ran(before)

def controls(cell, name):
    "The buttons Run and Stop, and a function of what the panel says."
    run, stop = (cell.locator("button.jupyter-button", has_text=t).first for t in ("Run", "Stop"))
    output = cell.locator(".jp-OutputArea").first
    wait(cell.page, lambda: run.count() == 1 or "Error" in output.inner_text(), f"the controls of {name}")
    assert run.count() == 1, f"the cell failed: {output.inner_text()[-500:]}"
    return run, stop, lambda: " ".join(cell.locator(".widget-html-content").all_inner_texts())

def stop_it(page, cell, name):
    "Stop while it writes; then it can write again."
    run, stop, says = controls(cell, name)
    run.click(); wait(page, stop.is_enabled, "the button Stop"); stop.click()
    wait(page, lambda: "stopped" in says() and run.is_enabled(), f"the end of the work; it says {says()}", 60)
    run.click(); wait(page, stop.is_enabled, "the button Stop, once more"); stop.click()
    wait(page, lambda: "stopped" in says() and run.is_enabled(), f"a second end; it says {says()}", 60)

def fail_it(page, cell, name):
    "An empty prompt is named in the panel; a prompt mends it."
    run, _, says = controls(cell, name)
    prompt = cell.locator("textarea").first
    prompt.fill(""); prompt.blur(); run.click()
    wait(page, lambda: "not done." in says() and run.is_enabled(), f"an error in the panel; it says {says()}", 60)
    prompt.fill("Hello"); prompt.blur(); run.click()
    wait(page, lambda: "not done." not in says() and "done" in says() and run.is_enabled(), f"an answer; it says {says()}", 60)

STEPS = dict(stop=stop_it, error=fail_it)

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the pictures")
    parser.add_argument("--only", nargs="*", default=list(CELLS), choices=list(CELLS))
    parser.add_argument("--chromium", default=next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None))
    args = parser.parse_args()
    if args.chromium is None: raise SystemExit("no Chromium is installed: apt-get install chromium, or --chromium PATH")
    from playwright.sync_api import sync_playwright
    folder, failed = Path(tempfile.mkdtemp(prefix="steerbook-lab-")), []
    (folder/"panels.ipynb").write_text(json.dumps(notebook(args.only)))
    process, url = serve(folder)
    try:
        with sync_playwright() as p:
            browser = p.chromium.launch(executable_path=args.chromium, args=["--no-sandbox", "--disable-gpu"])
            page, said = browser.new_page(viewport=dict(width=1280, height=1600)), []
            page.on("console", lambda m: said.append(m.text) if m.type == "error" else None)
            page.on("pageerror", lambda e: said.append(str(e)))
            page.goto(f"{url}/lab/tree/panels.ipynb", timeout=120_000)
            first = len(notebook(args.only)["cells"]) - len(args.only) # the panels' cells come last
            page.locator(".jp-Notebook .jp-CodeCell").nth(first).wait_for(timeout=120_000)
            wait(page, lambda: page.evaluate("() => !!window.jupyterapp"), "JupyterLab")
            page.wait_for_timeout(1000); command(page, "application:toggle-left-area")
            command(page, "notebook:run-all-cells")
            for i, name in enumerate(args.only):
                cell, start = page.locator(".jp-Notebook .jp-CodeCell").nth(first + i), time.monotonic()
                try: STEPS.get(name, use)(page, cell, name)
                except Exception as e: failed.append(name); print(f"FAILED {name}: {str(e)[:800]}", flush=True)
                else: print(f"ok     {name} ({time.monotonic() - start:.0f} s)", flush=True)
                to = ROOT/"img"/"panels" if args.write and name not in (*failed, *STEPS) else folder
                cell.locator(".jp-Cell-outputArea").screenshot(path=to/f"{name}.png")
            browser.close()
        for line in said: print(f"console: {line[:300]}")
        if said: failed.append("the console")
    finally:
        process.terminate(); process.wait()
        if failed: print(f"pictures and the server's log: {folder}")
        else: shutil.rmtree(folder, ignore_errors=True)
    print(f"{len(args.only) + 1 - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0

if __name__ == "__main__": sys.exit(main())
