# The two commands: `make site` and `make test`. Each sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SITE_STAMP := $(VENV)/.site
DEV_STAMP := $(VENV)/.dev
WEB_STAMP := tests/web/node_modules/.stamp
VNU := tests/web/node_modules/vnu-jar/build/dist/vnu.jar
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.PHONY: site test check lint types format evaluate publishers rebuild validate lighthouse annotate report diff \
  reference steps benchmark lock clean help

help: ## Say what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

site: $(SITE_STAMP) ## Build the site from content/ into build/site
	$(BIN)/briefing build

test: $(DEV_STAMP) ## Run the tests on all cores
	$(BIN)/python -m pytest -n auto --dist worksteal

check: lint types test publishers evaluate rebuild ## Run what CI runs, save validate

lint: $(DEV_STAMP) ## Style and common faults
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV_STAMP) ## Static types
	$(BIN)/mypy

format: $(DEV_STAMP) ## Format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

evaluate: $(DEV_STAMP) ## Measure the extraction on the gold set, against its floors
	$(BIN)/python tests/evaluate.py

publishers: $(DEV_STAMP) ## Build the same pages with both publishers, and compare
	$(BIN)/python -m pytest -q tests/publish/test_both_publishers.py

rebuild: $(SITE_STAMP) ## Build the site three times under different circumstances, and compare every byte
	$(BIN)/python tests/rebuild.py

validate: site $(WEB_STAMP) ## Check every page against the standard of HTML; needs node and java
	java -jar $(VNU) --errors-only --skip-non-html build/site

lighthouse: site $(WEB_STAMP) ## Measure the largest page of each kind as a phone; needs node and chromium
	CHROME_PATH=$${CHROME_PATH:-$$(command -v chromium || command -v google-chrome)} node tests/web/lighthouse.mjs build/site

# What a pull request is told. BASE comes from the environment as well. The summary is the job's on GitHub, and this terminal elsewhere.
annotate: $(SITE_STAMP) ## Point at the ten gravest findings as GitHub shows them, and summarise all
	$(BIN)/briefing check --format github --summary "$${GITHUB_STEP_SUMMARY:--}"

export BASE ?= HEAD~1
report: $(SITE_STAMP) ## Say what changed since the commit BASE (default: the one before)
	@{ echo "## What changed since $$BASE"; echo; \
	  $(BIN)/briefing report "$$BASE" --format markdown; } >> "$${GITHUB_STEP_SUMMARY:-/dev/stdout}"

diff: $(SITE_STAMP) ## Show how the pages changed since the commit BASE
	@{ echo "## Pages that changed since $$BASE"; echo; \
	  $(BIN)/briefing diff "$$BASE" --format markdown; } >> "$${GITHUB_STEP_SUMMARY:-/dev/stdout}"

steps: $(DEV_STAMP) ## Execute the steps of every workflow in their order, each job in an empty clone
	$(BIN)/python tests/github/steps.py

reference: $(SITE_STAMP) ## Rewrite the reference for template authors
	$(BIN)/briefing reference --write

benchmark: $(DEV_STAMP) ## Time the extraction against the bare parser, the weaving of 1,000 articles, the search of 5,000 pages
	$(BIN)/python tests/benchmarks/extraction.py
	$(BIN)/python tests/benchmarks/weaving.py
	$(BIN)/python tests/benchmarks/search.py
	$(BIN)/python tests/benchmarks/authoring.py

lock: $(DEV_STAMP) ## Compile the lock files again (hashes, no addresses); needs uv
	cd requirements && for set in site dev; do \
	  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --no-header --no-annotate $$set.in -o $$set.txt || exit 1; \
	done

clean: ## Remove everything that was built
	rm -rf build $(VENV) tests/web/node_modules

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(WEB_STAMP): tests/web/package.json tests/web/package-lock.json
	cd tests/web && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	touch $@

$(SITE_STAMP): requirements/site.txt pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements/site.txt
	$(PIP) --no-deps --no-build-isolation -e .
	touch $@

$(DEV_STAMP): requirements/dev.txt pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements/dev.txt
	$(PIP) --no-deps --no-build-isolation -e .
	touch $@ $(SITE_STAMP)
