# Needs Python 3.10 or later, git and make; everything else goes into .venv here.
# Only relative names below: make cannot have spaces in targets, and the folder above may have some.
PYTHON ?= python3
BIN := .venv/bin
# Unset to leave every version to pip, for a GPU build of torch: make CONSTRAINTS= demo
CONSTRAINTS ?= constraints.txt
# Named after what decides the installation, so that a change installs again and a mere touch does not.
INSTALLS := settings.ini setup.py pyproject.toml $(wildcard $(CONSTRAINTS))
STAMP := .venv/.installed-$(shell cat $(INSTALLS) | cksum | cut -d' ' -f1)
# pages are notebooks: nbs/index.ipynb becomes README.md, and so on
PAGE = $(BIN)/python -m nbconvert --to markdown --execute --output-dir . \
	--TagRemovePreprocessor.enabled=True --TagRemovePreprocessor.remove_input_tags hide_input \
	--RegexRemovePreprocessor.enabled=True --RegexRemovePreprocessor.patterns='^\#\|\s*hide'

.PHONY: help env demo test lab docs site clean-nbs
.NOTPARALLEL:

help:
	@echo "make demo       install into .venv, run the main experiment small, write a report"
	@echo "make demo CONSTRAINTS=   the same, with versions left to pip: for a CUDA build of torch"
	@echo "make test       install into .venv, run every notebook of the library and the tutorials"
	@echo "make lab        open JupyterLab on the tutorials"
	@echo "make docs       write README.md, COMPARISON.md, FINDINGS.md, FINDINGS_POCKET.md, BENCHMARKS.md, COMPATIBILITY.md and COSTS.md from their notebooks"
	@echo "make site       write the notebooks and pages as a web site, into _site"
	@echo "make clean-nbs  clean the notebooks and export the modules"

demo: $(STAMP)
	@$(BIN)/steerbook demo

test: $(STAMP)
	@$(BIN)/python .ci/test.py $(ARGS)

lab: $(STAMP)
	@$(BIN)/steerbook lab $(ARGS)

docs: $(STAMP)
	@$(PAGE) nbs/index.ipynb --output README.md
	@$(PAGE) nbs/comparison.ipynb --output COMPARISON.md
	@$(PAGE) nbs/findings.ipynb --output FINDINGS.md
	@$(PAGE) nbs/findings_pocket.ipynb --output FINDINGS_POCKET.md
	@$(PAGE) nbs/speed.ipynb --output BENCHMARKS.md
	@$(PAGE) nbs/compatibility.ipynb --output COMPATIBILITY.md
	@$(PAGE) nbs/costs.ipynb --output COSTS.md
	@for page in README COMPARISON FINDINGS FINDINGS_POCKET BENCHMARKS COMPATIBILITY COSTS; do cat -s $$page.md >$$page.tmp && mv $$page.tmp $$page.md; done

# the notebooks and pages as a web site, in _site
site: $(STAMP)
	@$(BIN)/python .ci/site.py --check

clean-nbs: $(STAMP)
	@$(BIN)/nbdev_clean
	@$(BIN)/nbdev_export
	@$(BIN)/python .ci/rooms.py --write

env: $(STAMP)

# The stamp is written last, so an interrupted installation is taken up again.
$(STAMP):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null || { \
		echo "steerbook needs Python 3.10 or later; '$(PYTHON)' is $$($(PYTHON) --version 2>/dev/null || echo missing)." >&2; \
		echo "Name another one: make PYTHON=python3.12 ..." >&2; exit 1; }
	@echo "[1/2] creating .venv with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv .venv
	@echo "[2/2] installing steerbook and what it needs (a few minutes the first time)"
	@PYTHONWARNINGS=ignore $(BIN)/python -m pip install -qq --disable-pip-version-check $(if $(wildcard $(CONSTRAINTS)),-c $(CONSTRAINTS)) --config-settings editable_mode=compat -e '.[dev]'
	@touch $(STAMP)
	@echo "installed"
