#!/usr/bin/env bash
# Tries the Debian package on this machine: installs it, plays the tour with the installed program on its own runtime,
# opens the real window, removes it, and sees that the library stays. Usage: packaging/smoke.sh [DEB] [OUTPUT]
# Needs root (or sudo without a password) to install; puts what it saw into OUTPUT (target/smoke).
set -euo pipefail
cd "$(dirname "$0")/.."
deb=${1:-$(find target/package/out -name '*.deb' | head -1)}
seen=${2:-target/smoke}
rm -rf "$seen"
mkdir -p "$seen"
seen=$(cd "$seen" && pwd)
home="$seen/a home with spaces, é and 画"
root=(); [ "$(id -u)" = 0 ] || root=(sudo -n)
say() { printf '%-64s %s\n' "$1" "${2:-ok}"; }
fail() { echo "FAILED: $*" >&2; exit 1; }

"${root[@]}" dpkg -i "$deb" >"$seen/install.log" 2>&1 || { cat "$seen/install.log"; fail "dpkg -i $deb"; }
remove() { "${root[@]}" dpkg -r maquette; }
trap 'remove >/dev/null 2>&1 || true' EXIT

# Nothing of Java on the PATH, no display but our own, no key, no home but the one given.
plain=/usr/bin:/bin
clean() { env -i PATH="$plain" HOME="$seen/user" LANG=C.UTF-8 "$@"; }
mkdir -p "$seen/user"
if clean sh -c 'command -v java' >/dev/null; then
  mkdir -p "$seen/bin" # a machine-wide Java is hidden behind a folder of links without it
  for tool in /usr/bin/*; do
    case $tool in */j[a-z]*) ;; *) ln -sf "$tool" "$seen/bin/" ;; esac
  done
  plain=$seen/bin
  ! clean sh -c 'command -v java' >/dev/null || fail "Java is still on the PATH"
fi

say "installed $(dpkg-query -W -f '${Package} ${Version}' maquette)"
[ "$(clean maquette --version)" = "$(clean /opt/maquette/bin/maquette --version)" ] || fail "--version differs by path"
say "says its version" "$(clean maquette --version | head -1)"

# Every jar and every module of JavaFX that ships has its notice.
notices=/opt/maquette/lib/legal/THIRD-PARTY-NOTICES.txt
for part in /opt/maquette/lib/app/*.jar target/package/javafx/*.jar; do
  part=$(basename "$part")
  [ "$part" = maquette.jar ] || grep -qx "$part" "$notices" || fail "$part ships without a notice"
done
say "notices list every jar" "$(grep -c '\.jar$' "$notices")"

# What the desktop reads of the package is as it should be, where the tools to say so are here.
if command -v appstreamcli >/dev/null && command -v desktop-file-validate >/dev/null; then
  appstreamcli validate --no-net /usr/share/metainfo/app.maquette.Maquette.metainfo.xml >"$seen/metainfo.log" ||
    { cat "$seen/metainfo.log"; fail "the metainfo is not valid"; }
  desktop-file-validate /usr/share/applications/app.maquette.Maquette.desktop || fail "the desktop file is not valid"
  say "metainfo and desktop file are valid"
fi

# The options for memory are those of packaging/jvm.options.
while read -r option; do
  grep -qxF "java-options=$option" /opt/maquette/lib/app/maquette.cfg || fail "the package lacks $option"
done < <(grep -v '^#' packaging/jvm.options)
say "memory as packaging/jvm.options says" "$(grep -vc '^#' packaging/jvm.options) options"

# The cache must be the one in use: with AOTMode=on the JVM refuses to start when it is not.
if [ -f /opt/maquette/lib/app/maquette.aot ]; then
  clean JAVA_TOOL_OPTIONS="-XX:AOTMode=on -Xlog:class+load:file=$seen/classes.log" maquette --version >/dev/null 2>&1 ||
    fail "the start-up cache does not fit the installed program"
  shared=$(grep -c 'source: shared objects file' "$seen/classes.log")
  grep -q 'app\.maquette\.app\.Main source: shared objects file' "$seen/classes.log" ||
    fail "Main does not come from the start-up cache"
  say "start-up cache in use" "$shared classes"
  cp -a /opt/maquette "$seen/moved, é"
  clean JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$seen/moved, é/bin/maquette" --version >/dev/null 2>&1 ||
    fail "the start-up cache does not fit the moved program"
  say "start-up cache in use after a move"
  rm "$seen/moved, é/lib/app/maquette.aot"
  clean "$seen/moved, é/bin/maquette" --version >"$seen/without.out" 2>"$seen/without.err" || fail "no start without cache"
  [ -s "$seen/without.err" ] && fail "a missing cache is complained about: $(head -1 "$seen/without.err")"
  rm -rf "$seen/moved, é"
  say "starts without the cache, in silence"
fi

before=$(find /opt/maquette -newer "$seen/install.log" | wc -l)
clean timeout -s QUIT -k 20 300 maquette tour "$home/tour" >"$seen/tour.log" 2>&1 || { cat "$seen/tour.log"; fail "the installed program's tour"; }
[ -s "$home/tour/tour.json" ] || fail "the tour left no tour.json"
say "tour played" "$(find "$home/tour" -maxdepth 1 -name "*.png" | wc -l) screenshots, $(tr -d ' \n' <"$home/tour/tour.json" | cut -c1-60)…"

# The window on the tour's library: without a key it looks for it in the folder simulator of its home.
mkdir -p "$home/window"
cp -a "$home/tour/home" "$home/window/simulator"
window() { # opens it, photographs it as $1, closes it
  # shellcheck disable=SC2016  # for the inner shell
  xvfb-run -a -s '-screen 0 1600x1000x24' env seen="$seen" home="$home" plain="$plain" name="$1" bash -c '
    env -i PATH="$plain" HOME="$seen/user" LANG=C.UTF-8 DISPLAY="$DISPLAY" XAUTHORITY="$XAUTHORITY" \
      MAQUETTE_HOME="$home/window" maquette >"$seen/$name.log" 2>&1 &
    program=$!
    for _ in $(seq 360); do
      window=$(xdotool search --onlyvisible --name "Maquette" 2>/dev/null | tail -1) && [ -n "$window" ] && break
      kill -0 $program 2>/dev/null || break
      sleep 0.5
    done
    sleep 6
    xwd -root -silent 2>/dev/null | convert xwd:- "$seen/$name.png" 2>/dev/null || import -window root "$seen/$name.png"
    [ -n "$window" ] && xprop -id "$window" WM_CLASS >"$seen/wm-class.txt"
    awk "/VmRSS/ {printf \"%.0f MB\n\", \$2 / 1024}" /proc/$program/status >"$seen/memory.txt"
    kill $program
    wait $program
    echo $? >"$seen/$name.exit"
    [ -n "$window" ]' || { cat "$seen/$1.log"; fail "the window did not open"; }
}
window window
class=$(sed -n 's/^StartupWMClass=//p' /usr/share/applications/app.maquette.Maquette.desktop)
grep -q "\"$class\"" "$seen/wm-class.txt" || fail "the desktop file says $class, the window $(cat "$seen/wm-class.txt")"
say "window opened" "$(cat "$seen/wm-class.txt"), at rest $(cat "$seen/memory.txt")"
[ "$before" = "$(find /opt/maquette -newer "$seen/install.log" | wc -l)" ] || fail "something was written beside the program"
[ ! -e "$seen/user/.openjfx" ] || fail "libraries were unpacked into the user's home"
say "nothing written beside the program, nothing unpacked"

# A higher version over it, with one more table, made for this test: the window of the higher version gives the index
# another name, makes its own from the facts in it, and finds what the lower one knew.
jdk=$(./mvnw -v | sed -n 's/^Java version: .*runtime: //p')
index=$home/window/simulator/index
asked() { # what SQL says of the index file $1
  "$jdk/bin/java" -cp "$(ls /opt/maquette/lib/app/h2-*.jar)" org.h2.tools.Shell \
    -url "jdbc:h2:file:$1;IFEXISTS=TRUE;ACCESS_MODE_DATA=r" -user sa -password "" -sql "$2" | sed '/^([0-9]* rows\{0,1\}, .* ms)$/d'
}
reported() { clean maquette report --home "$home/window" --from 2000-01-01 2>>"$seen/report.log"; }
known='SELECT library, number FROM identity; SELECT COUNT(*) FROM line; SELECT COUNT(*) FROM fact; SELECT COUNT(*) FROM picture'
reported >"$seen/report-before.txt"
asked "$index" "$known" >"$seen/index-before.txt"
version='SELECT schema FROM identity'
lower=$(asked "$index" "$version" | sed -n 2p | tr -d ' ')
dpkg-deb --raw-extract "$deb" "$seen/higher"
sed -i 's/^Version: .*/&.1/' "$seen/higher/DEBIAN/control"
higher=$(sed -n 's/^Version: //p' "$seen/higher/DEBIAN/control")
mkdir -p "$seen/more"
sed 's/"CREATE INDEX respelled_form ON respelled (form)"/&, "CREATE TABLE tried (id INT PRIMARY KEY)"/' \
  src/main/java/app/maquette/store/index/Schema.java >"$seen/Schema.java"
"$jdk/bin/javac" -proc:none -nowarn -cp "$seen/higher/opt/maquette/lib/app/*" -d "$seen/more" "$seen/Schema.java"
# The JVM takes classes from a start-up cache without a look at the jar; a version of its own has its own cache.
rm -f "$seen/higher/opt/maquette/lib/app/maquette.aot"
"$jdk/bin/jar" -u -f "$seen/higher/opt/maquette/lib/app/maquette.jar" -C "$seen/more" app
dpkg-deb --root-owner-group -Znone --build "$seen/higher" "$seen/higher.deb" >/dev/null
"${root[@]}" dpkg -i "$seen/higher.deb" >>"$seen/install.log" 2>&1 || fail "the upgrade to $higher"
rm -rf "$seen/higher" "$seen/higher.deb"
[ "$(dpkg-query -W -f '${Version}' maquette)" = "$higher" ] || fail "not upgraded to $higher"
window upgraded
reported >"$seen/report-after.txt"
{ grep -q '^Total ' "$seen/report-after.txt" && cmp -s "$seen/report-before.txt" "$seen/report-after.txt"; } ||
  fail "the library answers differently after the upgrade"
[ -z "$(find "$home/window" -name 'index.corrupt-*')" ] || fail "the index was built anew from the journal"
asked "$index.v$lower" "$version" | grep -qx "$lower *" || fail "the older index has not kept its name"
asked "$index" "$version" | grep -qx "$lower *" && fail "the index is not of the higher version"
asked "$index" 'SELECT COUNT(*) FROM tried' >"$seen/tried.txt"
asked "$index" "$known" >"$seen/index-after.txt"
cmp -s "$seen/index-before.txt" "$seen/index-after.txt" || fail "the new index knows something else"
say "upgraded to $higher: a new index from the facts of the older one, same rows"

pictures=$(find "$home" -type f | wc -l)
trap - EXIT
remove >"$seen/remove.log" 2>&1
grep -q 'stays where it is' "$seen/remove.log" || fail "the removal does not say where the library is"
[ ! -e /opt/maquette ] || fail "/opt/maquette is left: $(find /opt/maquette | head -3)"
[ "$pictures" = "$(find "$home" -type f | wc -l)" ] || fail "the removal touched the library"
say "removed; the library stays" "$pictures files"
