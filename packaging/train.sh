#!/usr/bin/env bash
# Makes the start-up cache of an app image, in it: the program plays its tour once, and what it loaded on the way is
# written down as it stands in memory. Usage: packaging/train.sh IMAGE
# The cache is named in the launcher's settings only after it was made; without it the program starts all the same.
# It holds no profiles: with those of a whole tour the compilers would begin at once what a start does not need.
set -euo pipefail
image=$1
if [ -d "$image/Contents" ]; then # macOS
  app=$image/Contents/app launcher=$image/Contents/MacOS/Maquette settings=$app/Maquette.cfg
else
  app=$image/lib/app launcher=$image/bin/maquette settings=$app/maquette.cfg
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
play=("$launcher" tour --show "$work/tour")
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}" ]; then
  play=(xvfb-run -a -s '-screen 0 1600x1000x24' "${play[@]}")
fi
profiles="-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"
JAVA_TOOL_OPTIONS="$profiles -XX:AOTCacheOutput=$PWD/$app/maquette.aot" "${play[@]}" >"$work/log" 2>&1 ||
  { cat "$work/log"; echo "the training run failed" >&2; exit 1; }
[ -s "$app/maquette.aot" ] || { cat "$work/log"; echo "the training run left no cache" >&2; exit 1; }
grep -q AOTCache= "$settings" || printf 'java-options=-XX:AOTCache=$APPDIR/maquette.aot\n' >> "$settings"
