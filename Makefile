# Rolepress. `make` lists what there is to make.

PYTHON ?= python3
PORT ?= 8000
ROUNDS ?= 10
LOCK_FLAGS ?=

python := .venv/bin/python
rolepress := .venv/bin/rolepress
# Pelican's stdout counts its own articles and pages. This site has none, so nobody needs it.
# Our report goes to stderr.
# Not by `.venv/bin/pelican`: the first line of such a script has the path that the checkout once had.
site := content --output output
build := $(python) -m pelican $(site) --log-handler plain --fatal errors >/dev/null

# What is installed is remembered by a stamp, named for its lock file's content and written last:
# an interrupted install leaves none, and a checkout that only touches files installs nothing.
stamp_of = $(firstword $(shell cksum < $(1)))
site_packages := .venv/.site-$(call stamp_of,requirements.txt)
dev_packages := .venv/.dev-$(call stamp_of,requirements-dev.txt)
validators := tests/validators/node_modules/.locked-$(call stamp_of,tests/validators/package-lock.json)

lighthouse := tests/lighthouse/node_modules/.locked-$(call stamp_of,tests/lighthouse/package-lock.json)
chromium := .venv/.chromium

# A .venv whose Python is gone, or is not the PYTHON somebody names, is stale: it is made anew.
expected_python := $(if $(filter file,$(origin PYTHON)),$(python),$(PYTHON))
ifneq ($(shell $(python) -V 2>/dev/null || echo gone),$(shell $(expected_python) -V 2>/dev/null))
stale := yes
.PHONY: $(site_packages) $(dev_packages)
endif

define check_python
import sys
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sys.exit("This needs Python 3.11, 3.12 or 3.13, and %s is %s. Name another, such as: "
             "make PYTHON=python3.12 site" % (sys.executable, sys.version.split()[0]))
try:
    import ensurepip, venv
except ImportError:
    sys.exit("%s cannot make a virtual environment. Where its parts are packages of their own, "
             "install the one named like python3-venv." % sys.executable)
endef
export check_python

# Every process of .venv imports our packages from plugins/ of the checkout that it lies in, also
# after a copy or a move: the folder is found when Python starts. (pip has a way for one checkout
# alone, which names its path, and refuses it beside hashes.) The command finds its Python likewise.
define join_checkout
import pathlib, sysconfig
pathlib.Path(sysconfig.get_path("purelib"), "rolepress.pth").write_text(
    "import os, sys; sys.path.insert([p.endswith('site-packages') for p in sys.path].index(True),"
    " os.path.join(os.path.dirname(sys.prefix), 'plugins'))\n")
command = pathlib.Path(sysconfig.get_path("scripts"), "rolepress")
command.write_text('#!/bin/sh\nexec "$$(dirname "$$0")/python" -m rolepress "$$@"\n')
command.chmod(0o755)
endef
export join_checkout

# $(call install,LOCK): what LOCK names, in a .venv that works. No earlier stamp is true after it.
define install
	@test -z '$(stale)' && $(python) -m pip --version >/dev/null 2>&1 || { \
	    command -v '$(PYTHON)' >/dev/null || { echo 'There is no $(PYTHON) here. Name a Python' \
	        '3.11, 3.12 or 3.13, such as: make PYTHON=python3.12 site' >&2; exit 1; }; \
	    $(PYTHON) -c "$$check_python" && $(PYTHON) -m venv --clear .venv; }
	@echo 'Installing what $(1) locks into .venv, once ...' >&2
	@rm -f .venv/.site-* .venv/.dev-*
	@$(python) -m pip install --quiet --quiet --disable-pip-version-check --require-hashes -r $(1)
	@$(python) -c "$$join_checkout"
endef

.DEFAULT_GOAL := help
.NOTPARALLEL: # two installs into one .venv would meet
.PHONY: help site publish serve lint import test test-all fuzz days check format docs words validate lighthouse snapshots sheet bench budgets ledger audit dist lock clean

help: ## List these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-21s%s\n", $$1, $$2 }'

site: $(site_packages) ## Build the site into output/
	@$(build) --settings pelicanconf.py
	@echo 'The site is in output/. Look at it with: make serve'

publish: $(site_packages) ## Build the site as it is published, with its public address
	@$(build) --settings publishconf.py
	@echo 'The site is in output/, ready to be uploaded.'

serve: export PORT := $(PORT)
serve: $(site_packages) ## Build, serve on localhost (PORT=8000), and build again on each change
	@exec $(rolepress) serve $(site) --settings pelicanconf.py --port "$$PORT" \
	    --parent $$PPID

test: $(dev_packages) $(validators) $(chromium) ## Run all tests
	@$(python) -m pytest -n 3 --dist worksteal
	@echo 'The tests passed. Each name is a promise the site keeps: read them in tests/.'

test-all: $(dev_packages) $(validators) $(chromium) ## Run also those tests that say the same of more pages
	@$(python) -m pytest -n 3 --dist worksteal -m ''

fuzz: $(dev_packages) ## Try generated inputs that no test run has tried (ROUNDS=10)
	@for round in $$(seq $(ROUNDS)); do \
	    HYPOTHESIS_PROFILE=search $(python) -m pytest -n 2 -q -m hypothesis || exit 1; done

lint: $(site_packages) ## Say how the files of content/ are understood, and what is wrong with them
	@$(rolepress) check

import: $(site_packages) ## Turn files into drafts (FILES="a.txt b.docx" TO=roles, jobs or job-descriptions)
	@$(rolepress) import $(FILES) --to "$(TO)"

check: style test audit ## Run everything a change must pass: ruff, mypy, ledger, tests, audit

.PHONY: style
style: $(dev_packages)
	@$(python) -m ruff check
	@$(python) -m ruff format --check
	@$(python) -m mypy
	@$(python) -m codespell_lib plugins theme docs *.md
	@$(rolepress) ledger check

format: $(dev_packages) ## Format the code, and mend what ruff can mend
	@$(python) -m ruff check --fix-only
	@$(python) -m ruff format

.PHONY: shape
shape: $(dev_packages) ## Measure the code: its lines, what stands twice, which package imports which
	@$(python) -m tests.architecture

docs: $(site_packages) ## Make the front-matter reference and the JSON Schemas in docs/ anew, and learn headings
	@$(rolepress) headings
	@$(rolepress) reference
	@$(rolepress) rules

words: $(site_packages) ## Collect the site's words into plugins/rolepress/locales/ for translators
	@$(rolepress) words

days: $(dev_packages) ## Build and audit the site on each day until 2030, and generated sites on theirs (takes hours)
	@$(python) -m tests.days shipped
	@$(python) -m tests.days generated

validate: site $(validators) ## Have strangers' validators read output/: its JSON-LD, HTML and CSS
	@test -e $(validators) || { echo 'The validators are not installed.' >&2; exit 1; }
	@node tests/validators/adobe.mjs --summary output
	@node tests/validators/schema-dts.mjs --summary output
	@$(python) -m tests.validators.nu output

lighthouse: $(dev_packages) $(chromium) $(lighthouse) ## Have Lighthouse judge a page of each kind, as on a phone
	@$(python) -m tests.lighthouse

snapshots: $(dev_packages) $(chromium) ## Take the pictures anew that the components are compared with
	@$(python) -m tests.browser.snapshots

sheet: $(dev_packages) $(chromium) site ## Take pictures of every kind of page, to look at (in .cache/sheet/)
	@$(python) -m tests.browser.sheet output .cache/sheet

bench: $(dev_packages) ## Measure how long builds take
	@$(python) -m tests.bench
	@$(python) -m tests.bench.audit

.PHONY: headings
headings: $(dev_packages) ## See how well headings are recognized that no list has (ERRORS=--errors)
	@$(python) -m tests.headings $(ERRORS)

.PHONY: bench-growth
bench-growth: $(dev_packages) ## See that time and memory grow with the input, and no faster (SHAPES=word)
	@$(python) -m tests.bench.growth $(SHAPES)

.PHONY: bench-search
bench-search: $(dev_packages)
	@$(python) -m tests.bench.search

budgets: $(dev_packages) site ## Measure in a browser what pages cost, against budgets.yaml
	@$(python) -m tests.budgets output

ledger: $(site_packages) ## Bring content/ledger.tsv up to date: when each page last changed
	@$(rolepress) ledger update

audit: site ## Read the built site as a stranger would, and say what is wrong with it
	@$(rolepress) audit output

dist: $(dev_packages) ## Build the wheel and the source archive into dist/
	@rm -rf dist
	@$(python) -m build --no-isolation
	@$(python) -m twine check --strict dist/*

lock: export UV_CUSTOM_COMPILE_COMMAND := make lock
lock: compile := $(python) -m uv pip compile --quiet --universal --python-version 3.11 \
    --generate-hashes --no-emit-index-url pyproject.toml
lock: $(dev_packages) ## Lock what pyproject.toml asks for (LOCK_FLAGS=--upgrade for the newest)
	@$(compile) $(LOCK_FLAGS) --output-file requirements.txt
	@$(compile) $(LOCK_FLAGS) --group dev --constraint requirements.txt \
	    --output-file requirements-dev.txt

clean: ## Remove the built site and all caches, but not .venv
	rm -rf output dist .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

$(site_packages):
	$(call install,requirements.txt)
	@touch $@

$(dev_packages):
	$(call install,requirements-dev.txt)
	@touch $@ $(site_packages)

# It is tried once: without a browser, its tests are skipped and say so.
$(chromium): | $(dev_packages)
	@$(python) -m tests.browser.chromium
	@touch $@

# Without npm, or when it fails, the tests that need the validators are skipped and say so.
$(validators):
	@if ! command -v npm >/dev/null; then \
	    echo 'There is no npm here: the tests with validators from npm are skipped.' >&2; \
	elif npm ci --prefix tests/validators --loglevel=error; then \
	    touch $@; \
	else \
	    echo 'npm ci failed, see above: the tests with validators from npm are skipped.' >&2; \
	fi

$(lighthouse):
	@npm ci --prefix tests/lighthouse --loglevel=error
	@touch $@
