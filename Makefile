# Two commands are enough: `make run` and `make test`. Both set everything up; second runs are quick.

VENV   := .venv
PY     := $(VENV)/bin/python
STAMPS := .stamps
OUT    := out
SAMPLE := build/beispiel.verteiler
ICAL   := 2.2.1

# What Qt needs of the system: library and the Debian package that brings it.
NEED := libEGL.so.1:libegl1 libGL.so.1:libgl1 libglib-2.0.so.0:libglib2.0-0 libxkbcommon.so.0:libxkbcommon0 \
        libdbus-1.so.3:libdbus-1-3 libfontconfig.so.1:libfontconfig1
XCB  := libxkbcommon-x11.so.0:libxkbcommon-x11-0 libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4 \
        libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-shape.so.0:libxcb-shape0
# What only the tests need: command and package.
TOOLS := strace:strace sqlite3:sqlite3 psql:postgresql-client npm:npm Xvfb:xvfb xdotool:xdotool \
         soffice:libreoffice-writer-nogui soffice:libreoffice-calc-nogui pdfinfo:poppler-utils
# What WeasyPrint needs, which `make bench` sets beside our sheets: library and package.
PANGO := libpango-1.0.so.0:libpango-1.0-0 libpangoft2-1.0.so.0:libpangoft2-1.0-0 \
         libharfbuzz-subset.so.0:libharfbuzz-subset0

# The tests start the program hundreds of times; where the surroundings forbid it to keep what it has compiled, each of
# these processes compiles all of it again.
KEEP_COMPILED := PYTHONDONTWRITEBYTECODE=

# One file's tests stay together, so that what a file makes for all of them is made once.
BY_FILE := --dist loadscope --no-loadscope-reorder

.PHONY: run test check bench crash translations system test-system clean

run: system $(STAMPS)/run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  mkdir -p build; [ -f $(SAMPLE) ] || $(PY) -m crm init --db $(SAMPLE) --sample; \
	  $(PY) -m crm --db $(SAMPLE); \
	else \
	  $(PY) -m crm demo --out $(OUT); \
	fi

test: test-system $(STAMPS)/dev $(STAMPS)/ical-$(ICAL)
	@scratch=$$(tools/scratch.sh); $(KEEP_COMPILED) VERTEILER_TEST_POSTGRES="$$(tools/postgres.sh)" VERTEILER_REQUIRE_ICALJS=1 \
	  $(PY) -m pytest -n auto $(BY_FILE) --basetemp="$$scratch" $(ARGS); status=$$?; \
	  rm -rf "$$scratch"; tools/postgres.sh stop; exit $$status

check: $(STAMPS)/dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

bench: test-system $(STAMPS)/dev
	@tools/system.sh $(PANGO)
	$(PY) -m tests.benchmarks

# Every single write; the daily suite takes every third, of a migration every 13th.
crash: test-system $(STAMPS)/dev
	$(KEEP_COMPILED) VERTEILER_EVERY_WRITE=1 $(PY) -m pytest -n auto tests/crash

# What the window says, collected from the code and compiled; fails while a text is not translated.
translations: $(STAMPS)/dev
	@tools/translations.sh $(VENV)/bin

system:
	@tools/system.sh $(NEED) $(XCB)

test-system: system
	@tools/system.sh $(TOOLS)

$(PY):
	@tools/venv.sh $(VENV)

$(STAMPS)/run: $(PY) constraints.txt pyproject.toml
	@mkdir -p $(STAMPS)
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt
	@echo '$(CURDIR)' > "$$($(PY) -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/verteiler.pth"
	@printf '#!/bin/sh\nexec "%s" -m crm "$$@"\n' '$(CURDIR)/$(PY)' > $(VENV)/bin/verteiler && chmod +x $(VENV)/bin/verteiler
	@touch $@

$(STAMPS)/dev: $(STAMPS)/run constraints-dev.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints-dev.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

# An independent vCard reader that is not written in Python.
$(STAMPS)/ical-$(ICAL):
	@mkdir -p $(STAMPS)/ical && npm install --silent --no-fund --no-audit --prefix $(STAMPS)/ical ical.js@$(ICAL)
	@touch $@

clean:
	rm -rf $(OUT) build dist $(STAMPS) .mypy_cache .ruff_cache .pytest_cache
