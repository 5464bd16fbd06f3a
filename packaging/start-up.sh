#!/usr/bin/env bash
# From start to the first frame that shows the restored board, beside a bare JavaFX window with the same flags and a cache of
# its own, and beside geeqie and gthumb opening a folder: all under one Xvfb, in turns, medians.
# Usage: packaging/start-up.sh [RUNS] [--cold]     after packaging/build.sh; what was shown is left in target/start-up
# --cold (as root) adds one run each with the page cache dropped, which slows down everything else on the machine.
# Shown is what the designer waits for: of Maquette the board with its pictures, in the middle; its side panels come next.
# On a busy machine the processor times say more than the seconds. A program that comes to no rest is named and left out.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
work=$PWD/target/start-up
if [ -z "${MAQUETTE_BENCH_DISPLAY:-}" ]; then
  rm -rf "$work"
  mkdir -p "$work/screen"
  MAQUETTE_BENCH_DISPLAY=own exec xvfb-run -a -s "-screen 0 1440x900x24 -fbdir $work/screen" "$0" "$@"
fi
fail() { echo "$1; see $2" >&2; tail -5 "$2" >&2; exit 1; }
JAVA_HOME=$(./mvnw -v | sed -n 's/^Java version: .*runtime: //p')
PATH="$JAVA_HOME/bin:$PATH"
mkdir -p "$work/classes" "$work/pictures"
image=$PWD/target/package/image/maquette
cp -a "$image" "$work/maquette"
cp -a "$image" "$work/without"
sed -i '/AOTCache/d' "$work/without/lib/app/maquette.cfg"
rm -f "$work/without/lib/app/maquette.aot"

# The bare window: the same launcher, runtime and flags, with its own class and its own cache.
cp -a "$work/without" "$work/bare"
rm -f "$work"/bare/lib/app/*.jar
javac -d "$work/classes" --module-path target/package/javafx --add-modules javafx.controls packaging/bench/Bare.java
jar -c -f "$work/bare/lib/app/bare.jar" -C "$work/classes" bare
settings=$work/bare/lib/app/maquette.cfg
sed -i -e '/^app.classpath/d' -e 's/^app.mainclass=.*/app.mainclass=bare.Bare\napp.classpath=$APPDIR\/bare.jar/' "$settings"
cp -a "$work/bare" "$work/bare-without"
cp -a target/package/runtime/bin "$work/bare/lib/runtime/"
JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$work/bare/lib/app/maquette.aot" timeout 180 "$work/bare/bin/maquette" once \
  >"$work/bare-training.log" 2>&1 || fail "the bare window did not close" "$work/bare-training.log"
[ -s "$work/bare/lib/app/maquette.aot" ] || fail "the bare window left no cache" "$work/bare-training.log"
rm -r "$work/bare/lib/runtime/bin"
echo 'java-options=-XX:AOTCache=$APPDIR/maquette.aot' >> "$settings"
JAVA_TOOL_OPTIONS=-XX:AOTMode=on timeout 60 "$work/bare/bin/maquette" once >"$work/fits.log" 2>&1 ||
  fail "the cache of the bare window does not fit" "$work/fits.log"
JAVA_TOOL_OPTIONS=-XX:AOTMode=on timeout 60 "$work/maquette/bin/maquette" --version >"$work/fits.log" 2>&1 ||
  fail "the cache of Maquette does not fit" "$work/fits.log"

# A library with a board to restore: that of a tour, which ends on its board.
timeout 300 "$work/maquette/bin/maquette" tour "$work/tour" >"$work/tour.log" 2>&1 || fail "the tour failed" "$work/tour.log"
mkdir "$work/home" # without a key the program looks for its library in the folder simulator of its home
cp -a "$work/tour/home" "$work/home/simulator"
grep -q '"screen" : "workbench"' "$work/home/simulator/session.json" || fail "the tour's home restores no board" "$work/tour.log"
find "$work/tour/home" -name '*.png' -size +50k | head -40 | while read -r picture; do cp "$picture" "$work/pictures/"; done

board=376,1128 # between the side panels of the window, which is as large as the screen
{
  printf 'bare JavaFX window, own cache\t%s\n' "$work/bare/bin/maquette"
  printf 'Maquette, restored board\tenv MAQUETTE_HOME=%s %s\t%s\n' "$work/home" "$work/maquette/bin/maquette" "$board"
  printf 'bare JavaFX window, no cache\t%s\n' "$work/bare-without/bin/maquette"
  printf 'Maquette, no cache\tenv MAQUETTE_HOME=%s %s\t%s\n' "$work/home" "$work/without/bin/maquette" "$board"
  command -v geeqie >/dev/null && printf 'geeqie, %s pictures\tgeeqie %s\n' "$(ls "$work/pictures" | wc -l)" "$work/pictures"
  command -v gthumb >/dev/null && printf 'gthumb, %s pictures\tgthumb %s\n' "$(ls "$work/pictures" | wc -l)" "$work/pictures"
} > "$work/programs.tsv"

javac -d "$work/classes" packaging/bench/StartUp.java
time_them() { java -cp "$work/classes" StartUp "$1" "$2" "$work" "$work/screen/Xvfb_screen0"; }
echo "$(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg); page cache: warm (each program has run before it is timed)"
time_them 1 "$work/programs.tsv" >/dev/null
time_them "$runs" "$work/programs.tsv" | tee "$work/result.txt"
awk -F ' ms *' '
  /^bare JavaFX window, own cache/ { wall = $2; cpu = $4 }
  /^Maquette, restored board/ { ourwall = $2; ourcpu = $4 }
  END { if (wall && ourwall) printf "Maquette / bare window: %.2f by the clock (the aim is at most 1.50), %.2f by processor time\n", ourwall / wall, ourcpu / cpu }' "$work/result.txt"
if [ "${2:-}" = --cold ]; then
  echo "page cache: cold (dropped before each run)"
  while IFS= read -r line; do
    sync
    echo 3 > /proc/sys/vm/drop_caches
    echo "$line" > "$work/one.tsv"
    time_them 1 "$work/one.tsv" | tail -1
  done < "$work/programs.tsv"
fi
