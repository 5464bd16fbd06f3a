#!/usr/bin/env bash
# What memory the program takes when it has worked and rests again, beside a bare JavaFX window, under one Xvfb: for the
# options it ships with (packaging/jvm.options), or for each other choice that is named.
# Usage: packaging/memory.sh [WORK] [REST] [NAME=OPTIONS]...     seconds of both; after packaging/build.sh
#   packaging/memory.sh 90 60 "plain=-Xmx2g" "serial=-XX:+UseSerialGC -Xmx1g"
# The work: the library scrolled by a held key, drafts, the screens in turn, in a home of 320 pictures that the simulator
# drew (kept in target/memory/home). MAQUETTE_BENCH_JARS takes other classes than those of the package.
# Resident and its own (Rss, Pss) do not depend on how busy the machine is; pauses and their number do.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$PWD/target/memory
jars=${MAQUETTE_BENCH_JARS:-$PWD/target/package/app/*:$PWD/target/package/javafx/*}
if [ -z "${MAQUETTE_BENCH_DISPLAY:-}" ]; then
  mkdir -p "$work"
  MAQUETTE_BENCH_DISPLAY=own exec xvfb-run -a -s "-screen 0 1440x900x24" "$0" "$@"
fi
seconds=${1:-90}
pause=${2:-60}
shift $(($# < 2 ? $# : 2))
[ $# -gt 0 ] || set -- "shipped=$(grep -v '^#' packaging/jvm.options | tr '\n' ' ')"
jdk=$(./mvnw -v 2>/dev/null | sed -n 's/^Java version: .*runtime: //p')/bin
rm -rf "$work/classes"
"$jdk/javac" -proc:none -nowarn -cp "$jars" -d "$work/classes" packaging/bench/Bare.java packaging/bench/Fill.java
java() { "$jdk/java" -cp "$work/classes:$jars" --enable-native-access=ALL-UNNAMED -Dprism.order=sw "$@"; }
[ -d "$work/home" ] || { java app.maquette.app.workspace.Fill "$work/filling" 80 && mv "$work/filling" "$work/home"; }
command -v openbox >/dev/null && { openbox >/dev/null 2>&1 & }

resident() { awk '/^Rss:/ { r = $2 } /^Pss:/ { p = $2 } END { printf "%d %d", r / 1024, p / 1024 }' "/proc/$1/smaps_rollup"; }
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
switches() { cat /proc/"$1"/task/*/status | awk '/ctxt_switches/ { n += $2 } END { print n }'; }
opened() { # PROCESS: waits for its window and gives it the keys
  local window
  until window=$(xdotool search --onlyvisible --pid "$1" 2>/dev/null | tail -1) && [ -n "$window" ]; do
    kill -0 "$1" || return 1
    sleep 0.2
  done
  sleep 5
  xdotool windowfocus "$window" mousemove --window "$window" 700 450
}
at_work() {
  local end=$((SECONDS + seconds)) round=0
  while [ $SECONDS -lt $end ]; do
    round=$((round + 1))
    xdotool key ctrl+2; sleep 1
    xdotool mousemove 700 450 click 1 key Home; sleep 0.5
    xdotool key --delay 33 --repeat 180 Next key --delay 33 --repeat 180 Prior
    xdotool key ctrl+3; sleep 2
    xdotool key ctrl+4; sleep 1
    xdotool key ctrl+1; sleep 1
    xdotool mousemove 150 200 click 1; sleep 0.3
    xdotool type --delay 15 " fox $round"; sleep 1
    xdotool key ctrl+Return; sleep 6
  done
}
rest() { # NAME OPTIONS CLASS [ARGUMENTS]
  local name=$1 options=$2 log=$work/${1// /-}.gc
  shift 2
  rm -f "$log"
  # shellcheck disable=SC2086  # options are words
  "$jdk/java" -cp "$work/classes:$jars" --enable-native-access=ALL-UNNAMED -Dprism.order=sw -Xlog:safepoint*,gc*:file="$log" \
    $options "$@" >"$work/${name// /-}.log" 2>&1 &
  local program=$! worked
  opened $program
  local started=$(resident $program)
  if [ "$1" != bare.Bare ]; then at_work; fi
  worked=$(resident $program)
  sleep "$pause"
  local before=$(switches $program) cpu=$(ticks $program)
  sleep 20
  local woken=$((($(switches $program) - before) / 20)) rested=$(resident $program)
  cpu=$((($(ticks $program) - cpu) * 100 / 20 * 100 / $(getconf CLK_TCK)))
  local heap=$("$jdk/jcmd" $program GC.heap_info | tr '\n' ' ')
  import -window root "$work/${name// /-}.png" 2>/dev/null || true
  local live=$("$jdk/jcmd" $program GC.class_histogram | awk '/^Total/ { print int($3 / 1048576) }')
  printf '%-28s %s | %s | %s | live %s MB | %s | woken %d/s, %d.%02d %% | heap %s\n' "$name" "$started" "$worked" "$rested" "$live" \
    "$(pauses "$log")" $woken $((cpu / 100)) $((cpu % 100)) "$(echo "$heap" | sed 's/  */ /g' | cut -c1-200)"
  kill $program
  wait $program || true
}
pauses() { # of a log: how many, the longest, their sum
  awk '/Pause .*ms$/ { n++; t = $NF + 0; s += t; if (t > m) m = t } END { printf "%d pauses, longest %.0f ms, all %.0f ms", n, m, s }' "$1"
}
echo "load $(cut -d' ' -f1 /proc/loadavg); Rss and Pss in MB when started | after the work | after a rest of $((pause + 20)) s"
for choice in "$@"; do
  name=${choice%%=*}
  options=${choice#*=}
  rm -rf "$work/tried"
  cp -a "$work/home" "$work/tried"
  rest "$name" "$options" app.maquette.app.Main --home "$work/tried"
done
rest "bare, $name" "$options" bare.Bare
