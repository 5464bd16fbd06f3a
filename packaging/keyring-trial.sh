#!/usr/bin/env bash
# Shows that the linked runtime reaches a real Secret Service: gnome-keyring in a private session bus, unlocked, locked,
# absent, and no bus at all. Needs dbus-run-session and gnome-keyring-daemon, and the package's runtime and jars: what
# packaging/build.sh leaves in target/package. Run it from anywhere: packaging/keyring-trial.sh [RUNTIME JARS]
set -euo pipefail
cd "$(dirname "$0")/.."
runtime=${1:-target/package/runtime}
jars=${2:-target/package/app}
for needed in dbus-run-session gnome-keyring-daemon; do
  command -v "$needed" >/dev/null || { echo "packaging/keyring-trial.sh needs $needed" >&2; exit 2; }
done
# Installed, the runtime has no commands; the build keeps them until the app image is made.
[ -x "$runtime/bin/java" ] || { echo "no runtime in $runtime: run packaging/build.sh first" >&2; exit 2; }

JAVA_HOME=$(./mvnw -v | sed -n 's/^Java version: .*runtime: //p')
export PATH="$JAVA_HOME/bin:$PATH"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -m 700 "$work/data" "$work/run"
export XDG_DATA_HOME=$work/data XDG_RUNTIME_DIR=$work/run
unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY
cat > "$work/bare.conf" <<'CONF'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
CONF

javac -d "$work/trial" -cp "$jars/*" packaging/KeyringTrial.java
trial="$runtime/bin/java --enable-native-access=ALL-UNNAMED -cp $work/trial:$jars/* KeyringTrial"
try() { # what it shows, a pattern of what the trial must say, the command
  local said
  said=$(timeout 100 bash -c "$3" 2>"$work/err") || { cat "$work/err" >&2; echo "$1: the program did not end well" >&2; exit 1; }
  if ! [[ $said =~ ^($2)$ ]]; then
    printf '%s: not as it should be\n--- wanted\n%s\n--- said\n%s\n' "$1" "$2" "$said" >&2
    cat "$work/err" >&2
    exit 1
  fi
  if grep -q "canary" "$work/err"; then echo "$1: the key stands on stderr" >&2; exit 1; fi
  echo "$1: $(echo "$said" | tr '\n' ';')"
}

nothing=$'for this run only: NO_SERVICE\nclosed: NO_SERVICE\nmay still be there\nclosed: NO_SERVICE'
unlocked='printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1'
try "unlocked" $'kept in Secret Service\nread again\nforgotten\nnot found' \
  "dbus-run-session -- bash -c '$unlocked; $trial'"
try "kept over a restart of the keyring" $'kept in Secret Service\nread again' \
  "dbus-run-session -- bash -c '$unlocked; $trial stay'"
try "read by the next one" $'read again\nforgotten\nnot found' \
  "dbus-run-session -- bash -c '$unlocked; $trial later'"
try "locked, nobody to ask" $'for this run only: (LOCKED|NO_ANSWER)\n(not found|closed: NO_ANSWER)' \
  "dbus-run-session -- bash -c 'gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; $trial stay'"
try "a bus without a service" "$nothing" \
  "dbus-run-session --config-file=$work/bare.conf -- $trial"
try "no bus" "$nothing" "$trial"
echo "the key is in no file in clear: $(grep -rl 'canary-of-the-keyring-trial' "$work/data" | wc -l) files"
grep -rql 'canary-of-the-keyring-trial' "$work/data" && exit 1
exit 0
