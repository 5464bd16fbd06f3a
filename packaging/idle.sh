#!/usr/bin/env bash
# What the program at rest costs beside a bare JavaFX window, under one Xvfb, in turns: how often a second the threads of
# each are woken (their context switches) and what they take of a processor.
# Usage: packaging/idle.sh [SECONDS] [CLASSPATH]     after packaging/build.sh, whose jars are taken unless told otherwise
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-20}
jars=${2:-target/package/app/*:target/package/javafx/*}
work=$PWD/target/idle
if [ -z "${MAQUETTE_BENCH_DISPLAY:-}" ]; then
  rm -rf "$work"
  mkdir -p "$work/classes"
  MAQUETTE_BENCH_DISPLAY=own exec xvfb-run -a -s "-screen 0 1440x900x24" "$0" "$@"
fi
java=$(./mvnw -v 2>/dev/null | sed -n 's/^Java version: .*runtime: //p')/bin/java
"${java}c" -proc:none -nowarn -cp "$jars" -d "$work/classes" packaging/bench/Bare.java
switches() { cat /proc/"$1"/task/*/status | awk '/ctxt_switches/ { n += $2 } END { print n }'; }
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
rest() { # NAME CLASS [ARGUMENTS]: what it takes once it has come to rest
  local name=$1; shift
  "$java" -cp "$work/classes:$jars" --enable-native-access=ALL-UNNAMED -Dprism.order=sw "$@" >"$work/$1.log" 2>&1 &
  local program=$!
  sleep 30 # a start, and the ten seconds for which a caret blinks
  local before=$(switches "$program") cpu=$(ticks "$program")
  sleep "$seconds"
  printf '%-12s %5d wake-ups a second, %5.2f %% of a processor\n' "$name" $((($(switches "$program") - before) / seconds)) \
    "$(awk -v t=$(($(ticks "$program") - cpu)) -v s="$seconds" -v hz="$(getconf CLK_TCK)" 'BEGIN { print 100 * t / hz / s }')"
  kill "$program"
  wait "$program" || true
}
echo "load $(cut -d' ' -f1 /proc/loadavg)"
for round in 1 2; do
  rest "bare window" bare.Bare
  rest Maquette app.maquette.app.Main --home "$work/home$round"
done
