# Each habit is one target; `make help` lists them. Needs a JDK 25, Maven and make, nothing else.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run test check format score sample-report verify-anonymity verify-audit bench mutation fuzz clean jdk maven browser

# a JDK 25: JAVA_HOME if it is one, else the first below /usr/lib/jvm
is_jdk = $(shell "$(1)/bin/javac" -version 2>/dev/null | grep -o '^javac 25\b')
JDK := $(firstword $(foreach home,$(JAVA_HOME) $(wildcard /usr/lib/jvm/*),$(if $(call is_jdk,$(home)),$(home))))
export JAVA_HOME := $(JDK)
JAVA := $(JDK)/bin/java
# Maven's own libraries still use what this JDK warns about
export MAVEN_OPTS := $(MAVEN_OPTS) --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED
# one line per step and no transfer noise
MAVEN := mvn -B -ntp -Dstyle.color=never

APP := target/quarkus-app/quarkus-run.jar
AOT_APP := target/aot/quarkus-run.jar
SOURCES := pom.xml $(shell find src/main survey-templates reports -type f 2>/dev/null)

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

run: $(APP) ## build and start with an embedded database and a sample campaign; Ctrl-C ends it
	@exec "$(JAVA)" -Dquarkus.profile=prod,sample -jar $(APP)

test: jdk maven browser ## every test, the browser's and the killed processes' included
	$(MAVEN) verify

check: jdk maven ## the quick loop: format, compile, tests without services and slow proofs
	$(MAVEN) -q spotless:check
	$(MAVEN) -q test -Dtests='**/*Test.java' -DexcludedGroups=io.quarkus.test.junit.QuarkusTest,slow

format: jdk maven ## put the sources into the project's format
	$(MAVEN) -q spotless:apply

score: $(APP) ## score answers collected elsewhere: make score ARGS="--questionnaire ... --ratings ... --out DIR"
	@"$(JAVA)" -jar $(APP) score $(ARGS)

sample-report: $(APP) ## print sample reports about invented people into reports/samples
	@$(MAVEN) -q test-compile
	@"$(JAVA)" -cp "target/test-classes:target/quarkus-app/app/*:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*" \
	    org.sightline.report.Gallery reports/samples

verify-anonymity: $(APP) ## attack what is published: make verify-anonymity ARGS="[--short] [--seed 1] [--out FILE]"
	@"$(JAVA)" -jar $(APP) verify-anonymity $(ARGS)

verify-audit: $(APP) ## walk the chains of the audit and say whether anything in them was changed
	@"$(JAVA)" -jar $(APP) verify-audit $(ARGS)

bench: $(APP) $(AOT_APP) ## measure this machine against the budgets, about six minutes; nothing else should run beside it
	@$(MAVEN) -q test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test-classpath
	@"$(JAVA)" -Xmx512m -cp "target/test-classes:target/quarkus-app/app/*:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*:$$(cat target/test-classpath)" \
	    org.sightline.bench.Bench

mutation: jdk maven ## plant faults in anonymity and statistics, about half an hour; fails below 85 % found
	@$(MAVEN) -Pmutation test-compile org.pitest:pitest-maven:mutationCoverage

fuzz: jdk maven ## attack a parser with made-up input: make fuzz ARGS="sheet.CsvFuzz 600"; without ARGS, all for 10 s each
	@$(MAVEN) -q -Pfuzz test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/fuzz-classpath
	@JAVA="$(JAVA)" src/test/fuzz.sh $(ARGS)

clean: ## remove what was built; the data directory stays
	rm -rf target

$(APP): $(SOURCES) | jdk maven
	@echo "Building (about a minute; the first time Maven also fetches libraries) ..."
	@$(MAVEN) -q package -DskipTests
	@touch $(APP)

# the packaging that an AOT cache wants
$(AOT_APP): $(SOURCES) | jdk maven
	@$(MAVEN) -q package -DskipTests -Dquarkus.package.jar.type=aot-jar -Dquarkus.package.output-directory=aot
	@touch $(AOT_APP)

jdk:
	@test -n "$(JDK)" || { echo "A JDK 25 is needed and was found neither in JAVA_HOME nor below /usr/lib/jvm."; \
	    echo "Install one (for example Eclipse Temurin 25, https://adoptium.net) and set JAVA_HOME to it."; exit 1; }

maven:
	@command -v mvn >/dev/null || { echo "Maven is needed: apt-get install maven"; exit 1; }

browser:
	@if command -v chromium-headless-shell >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing Chromium for the browser's tests ..."; \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	        chromium-headless-shell; \
	elif command -v chromium >/dev/null; then :; \
	else echo "Chromium is needed for the browser's tests: as root, apt-get install chromium-headless-shell"; exit 1; fi
