# The targets a person uses; `make` alone lists them.
SWIFT ?= swift
# Further flags for the compiler, such as -Xswiftc -warnings-as-errors.
SWIFT_FLAGS ?=
RELEASE = -c release --static-swift-stdlib
SOURCES = Sources Tests Benchmarks Fuzz Package.swift

.DEFAULT_GOAL := help
.PHONY: help libraries build audit test test-browser format lint bench fuzz clean check-reports

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

libraries: ## install the system libraries that are missing
	@tools/install-libraries

build: libraries ## build the command in release mode
	$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product slaudit

audit: build ## audit the sample case in this repository and write reports/
	@$$($(SWIFT) build $(RELEASE) --show-bin-path)/slaudit audit .

test: libraries ## run all tests
	$(SWIFT) test --parallel $(SWIFT_FLAGS)

PROFILE ?= full
test-browser: build ## hold reports against the acceptance checks in a browser; PROFILE=quick leaves out those of 1,000 findings and more
	@tools/test-browser $$($(SWIFT) build $(RELEASE) --show-bin-path)/slaudit $(PROFILE)

format: ## lay out the sources
	$(SWIFT) format format -i --recursive $(SOURCES)

lint: ## check the layout of the sources
	$(SWIFT) format lint --strict --recursive $(SOURCES)

check-reports: build ## check that the committed sample reports are what the tool writes today
	@tools/check-reports $$($(SWIFT) build $(RELEASE) --show-bin-path)/slaudit

bench: build ## time the audit of the sample case, the judging of 1,000,000 ticket events, the reading of long agreements, large mailboxes, chats and ticket logs
	@tools/bench $$($(SWIFT) build $(RELEASE) --show-bin-path)/slaudit
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product judging-benchmark
	@$$($(SWIFT) build $(RELEASE) --show-bin-path)/judging-benchmark
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product reading-benchmark
	@$$($(SWIFT) build $(RELEASE) --show-bin-path)/reading-benchmark
	@tools/count-instructions $$($(SWIFT) build $(RELEASE) --show-bin-path)/reading-benchmark
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product mail-benchmark
	@tools/bench-mail $$($(SWIFT) build $(RELEASE) --show-bin-path)/mail-benchmark
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product export-benchmark
	@tools/bench-exports $$($(SWIFT) build $(RELEASE) --show-bin-path)/export-benchmark

SAMPLES ?= evidence
MUTATIONS ?= 100000
fuzz: libraries ## read SAMPLES cut off at every byte and MUTATIONS seeded changes of them (SAMPLES=evidence MUTATIONS=100000)
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product evidence-fuzz
	@$$($(SWIFT) build $(RELEASE) --show-bin-path)/evidence-fuzz $(SAMPLES) $(MUTATIONS)

clean: ## remove what was built
	rm -rf .build
