#!/usr/bin/env bash
# Attacks one target, or each in turn. What covers new ground is kept in target/fuzz, what shows a fault too, and is
# merged, as few and as short as possible, into the corpus that the tests replay.
set -euo pipefail
corpus=src/test/resources/fuzz
seconds=${2:-10}
targets=${1:-$(cd src/test/java/org/sightline && find . -name '*Fuzz.java' | sort | sed -E 's|^\./||; s|\.java$||; s|/|.|g')}
libraries=$(cat target/fuzz-classpath)

jazzer() {
    "$JAVA" -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -cp "target/test-classes:target/classes:$libraries" com.code_intelligence.jazzer.Jazzer \
        --target_class="org.sightline.$target" \
        --instrumentation_includes='org.sightline.**:de.siegmar.**:org.dhatim.**:com.fasterxml.aalto.**:org.apache.commons.compress.**:org.yaml.snakeyaml.**:jakarta.mail.**:org.eclipse.angus.**' \
        --reproducer_path="target/fuzz/$target" -artifact_prefix="target/fuzz/$target/" -rss_limit_mb=2500 -timeout=20 "$@"
}

for target in $targets; do
    echo "== $target, $seconds s"
    mkdir -p "target/fuzz/$target/found" "$corpus/$target"
    jazzer -max_len=8000 -max_total_time="$seconds" -print_final_stats=1 "target/fuzz/$target/found" "$corpus/$target" \
        2>&1 | tee "target/fuzz/$target/log" | grep -E '^(== |stat::number|stat::average|SUMMARY|artifact|Done|	at org\.sightline)' || true
    [ "${PIPESTATUS[0]}" = 0 ] || { echo "a fault: see target/fuzz/$target"; exit 1; }
    mkdir -p "target/fuzz/$target/least"
    jazzer -merge=1 "target/fuzz/$target/least" "$corpus/$target" "target/fuzz/$target/found" >> "target/fuzz/$target/log" 2>&1
done
