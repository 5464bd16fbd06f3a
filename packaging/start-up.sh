#!/usr/bin/env bash
# From start to the first frame that shows the restored board, beside a bare JavaFX window with the same flags and a cache of
# its own, and beside geeqie and gthumb opening a folder: all under one Xvfb, in turns, medians.
# Usage: packaging/start-up.sh [RUNS] [--cold]     after packaging/build.sh; what was shown is left in target/start-up
# --cold (as root) adds one run each with the page cache dropped, which slows down everything else on the machine.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
if [ -z "${MAQUETTE_BENCH_DISPLAY:-}" ]; then
  MAQUETTE_BENCH_DISPLAY=own exec xvfb-run -a -s '-screen 0 1440x900x24' "$0" "$@"
fi
JAVA_HOME=$(./mvnw -v | sed -n 's/^Java version: .*runtime: //p')
PATH="$JAVA_HOME/bin:$PATH"
work=$PWD/target/start-up
rm -rf "$work"
mkdir -p "$work/classes" "$work/pictures"
image=$PWD/target/package/image/maquette
cp -a "$image" "$work/maquette"
cp -a "$image" "$work/without"
sed -i '/AOTCache/d' "$work/without/lib/app/maquette.cfg"

# The bare window: the same launcher, runtime and flags, with its own class and its own cache.
cp -a "$image" "$work/bare"
rm -f "$work"/bare/lib/app/*.jar "$work"/bare/lib/app/*.aot
javac -d "$work/classes" --module-path target/package/javafx --add-modules javafx.controls packaging/bench/Bare.java
jar -c -f "$work/bare/lib/app/bare.jar" -C "$work/classes" bare
settings=$work/bare/lib/app/maquette.cfg
sed -i -e '/^app.classpath/d' -e '/AOTCache/d' -e 's/^app.mainclass=.*/app.mainclass=bare.Bare\napp.classpath=$APPDIR\/bare.jar/' "$settings"
cp -a "$work/bare" "$work/bare-without"
cp -a target/package/runtime/bin "$work/bare/lib/runtime/"
JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$work/bare/lib/app/maquette.aot" "$work/bare/bin/maquette" >"$work/bare-training.log" 2>&1 &
sleep 8
kill $!
wait $! || true
for _ in $(seq 60); do [ -f "$work/bare/lib/app/maquette.aot" ] && [ ! -f "$work/bare/lib/app/maquette.aot.config" ] && break; sleep 1; done
rm -r "$work/bare/lib/runtime/bin"
echo 'java-options=-XX:AOTCache=$APPDIR/maquette.aot' >> "$settings"
for program in maquette bare; do
  JAVA_TOOL_OPTIONS=-XX:AOTMode=on timeout 5 "$work/$program/bin/maquette" --version >/dev/null 2>&1 || [ $? = 124 ] ||
    { echo "the cache of $program does not fit" >&2; exit 1; }
done

# A library with a board to restore: that of a tour.
"$work/maquette/bin/maquette" tour "$work/tour" >"$work/tour.log" 2>&1
mkdir "$work/home" # without a key the program looks for its library in the folder simulator of its home
cp -a "$work/tour/home" "$work/home/simulator"
find "$work/tour/home" -name '*.png' -size +50k | head -40 | while read -r picture; do cp "$picture" "$work/pictures/"; done

{
  printf 'bare JavaFX window, own cache\t%s\n' "$work/bare/bin/maquette"
  printf 'Maquette, restored board\tenv MAQUETTE_HOME=%s %s\n' "$work/home" "$work/maquette/bin/maquette"
  printf 'bare JavaFX window, no cache\t%s\n' "$work/bare-without/bin/maquette"
  printf 'Maquette, no cache\tenv MAQUETTE_HOME=%s %s\n' "$work/home" "$work/without/bin/maquette"
  command -v geeqie >/dev/null && printf 'geeqie, %s pictures\tgeeqie %s\n' "$(ls "$work/pictures" | wc -l)" "$work/pictures"
  command -v gthumb >/dev/null && printf 'gthumb, %s pictures\tgthumb %s\n' "$(ls "$work/pictures" | wc -l)" "$work/pictures"
} > "$work/programs.tsv"

echo "page cache: warm after the first turn (each program has run before it is timed)"
java packaging/bench/StartUp.java 1 "$work/programs.tsv" "$work" >/dev/null
java packaging/bench/StartUp.java "$runs" "$work/programs.tsv" "$work" | tee "$work/result.txt"
awk -F' ms' '
  /^bare JavaFX window, own cache/ { n = split($2, a, " "); bare = a[n] }
  /^Maquette, restored board/ { n = split($2, a, " "); ours = a[n] }
  END { if (bare) printf "Maquette / bare window: %.2f (the aim is at most 1.50)\n", ours / bare }' "$work/result.txt"
if [ "${2:-}" = --cold ]; then
  echo "page cache: cold (dropped before each run)"
  while IFS= read -r line; do
    sync
    echo 3 > /proc/sys/vm/drop_caches
    echo "$line" > "$work/one.tsv"
    java packaging/bench/StartUp.java 1 "$work/one.tsv" "$work" | tail -1
  done < "$work/programs.tsv"
fi
