#!/usr/bin/env bash
# Builds the jar twice, in two folders of different names, from what is committed, and compares the bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for build in one another; do
  mkdir -p "$work/$build"
  git archive HEAD | tar -x -C "$work/$build"
  (cd "$work/$build" && ./mvnw -B -ntp -q package -Dmaven.test.skip -Dspotless.check.skip)
  sha256sum "$work/$build"/target/maquette-*.jar | awk '{print $1}' | tee "$work/$build.sum"
done
cmp "$work/one.sum" "$work/another.sum" && echo "two builds, the same bytes"
