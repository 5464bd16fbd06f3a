#!/usr/bin/env bash
# Builds the installers of this system (Linux or macOS) into target/package/out: runtime image, app image with its
# start-up cache, packages, checksums. Run it from anywhere: packaging/build.sh [--without-cache] [--quick]
# --quick makes the Debian package only, and packs it lightly: for trying it, not for a release.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck disable=SC2034  # quick and site are read by packages.sh
cache=yes quick=no
for option in "$@"; do
  case $option in
    --without-cache) cache=no ;;
    --quick) quick=yes ;;
    *) echo "packaging/build.sh knows --without-cache and --quick, not $option" >&2; exit 2 ;;
  esac
done

from_pom() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" pom.xml | head -1; }
version=$(from_pom version)
javafx=$(from_pom javafx.version)
# shellcheck disable=SC2034
site=$(from_pom url)
JAVA_HOME=$(./mvnw -v | sed -n 's/^Java version: .*runtime: //p')
export JAVA_HOME
export PATH="$JAVA_HOME/bin:$PATH"
package=target/package
out=$package/out

case "$(uname -s)" in
  Linux) system=linux ;;
  Darwin) system=macos ;;
  *) echo "packaging/build.sh builds on Linux and macOS; on Windows run packaging/build.ps1" >&2; exit 2 ;;
esac

step() { printf '\n== %s\n' "$*"; }
size() { printf '%-28s %6s MB\n' "$1" "$(du -skL "$2" | awk '{printf "%.1f", $1 / 1024}')"; }

compile() {
  step "Maquette $version for $system: compile"
  rm -rf "$package"
  ./mvnw -B -ntp -q package -Ppackage -Dmaven.test.skip
  java packaging/Prepare.java "$version" "$javafx"
  java --module-path "$package/javafx" --add-modules javafx.graphics packaging/Sheets.java "$package/app/maquette.jar"
  mkdir -p "$package/legal" "$out"
  cp LICENSE "$package/maquette-sbom.json" "$package/legal/"
  java packaging/Notices.java "$package/maquette-sbom.xml" "$package/legal/THIRD-PARTY-NOTICES.txt" \
    "$package/app" "$package/javafx"
}

link_runtime() {
  step "runtime image"
  jlink @jlink.config
  # Two thousand lines of it are comments, and every start would read them.
  grep -v '^ *\(#\|$\)' "$package/runtime/conf/security/java.security" > "$package/java.security"
  mv "$package/java.security" "$package/runtime/conf/security/java.security"
  local linked
  linked=$("$package/runtime/bin/java" --list-modules | sed -n 's/^javafx\..*@//p' | sort -u)
  if [ "$linked" != "$javafx" ]; then
    echo "the runtime holds JavaFX ${linked:-nothing}, pom.xml says $javafx" >&2
    exit 1
  fi
}

app_image() {
  step "app image"
  local icon=() file
  case $system in linux) file=assets/icon/maquette-512.png ;; macos) file=assets/icon/maquette.icns ;; esac
  [ -f "$file" ] && icon=(--icon "$file")
  jpackage @packaging/jpackage/app.args "@$package/jvm.args" "@packaging/jpackage/$system.args" --app-version "$version" ${icon[@]+"${icon[@]}"}
  case $system in linux) image=$package/image/maquette ;; macos) image=$package/image/Maquette.app ;; esac
}

compile
link_runtime
app_image
if [ "$cache" = yes ]; then
  step "start-up cache"
  packaging/train.sh "$image"
fi
rm -rf "$image"/lib/runtime/bin # the commands of the runtime, which trained the cache; nobody needs them any more

step "packages"
# shellcheck source=packaging/linux/packages.sh
. "packaging/$system/packages.sh"
cp "$package/maquette-sbom.json" "$out/maquette-$version-$system-sbom.json"
if command -v sha256sum >/dev/null; then sum=(sha256sum); else sum=(shasum -a 256); fi
sums=$(cd "$out" && "${sum[@]}" -- *)
echo "$sums" > "$out/SHA256SUMS"

step "sizes"
size "runtime image" "$package/runtime"
size "app image" "$image"
echo "of which cost most:"
find "$image" -type f -size +4096 -exec du -k {} + | sort -rn | head -8 | awk '{n = split($2, part, "/"); printf "  %-26s %6.1f MB\n", part[n], $1 / 1024}'
for file in "$out"/*; do size "$(basename "$file")" "$file"; done
if [ "$cache" = yes ] && [ -d "$package/root/DEBIAN" ]; then # packed once more, only to say what the cache costs
  rm "$package/root/opt/maquette/lib/app/maquette.aot"
  dpkg-deb --root-owner-group "${pack[@]}" --build "$package/root" "$package/without-cache.deb" >/dev/null
  size "the deb without the cache" "$package/without-cache.deb"
fi
