# Sourced by the start script beside it (console or command line), on Linux and macOS; needs $here. POSIX sh.
# Finds Java, the user's folders and a configuration area that can be written, whoever owns the installation.
# shellcheck shell=sh

# tell ENGLISH CZECH: a message for a person, on stderr and, where nobody sees that, in a window. Ends the program.
tell() {
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in cs*) text=$2 ;; *) text=$1 ;; esac
  printf '%s\n' "$text" >&2
  if [ ! -t 2 ] && [ "${gui:-}" = yes ]; then
    if [ "$(uname)" = Darwin ]; then
      osascript -e 'on run argv' -e 'display alert "Klíčník" message (item 1 of argv)' -e 'end run' "$text" >/dev/null
    elif [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
      { zenity --error --title Klíčník --text "$text" || kdialog --title Klíčník --error "$text" ||
        xmessage -center "$text"; } 2>/dev/null
    fi
  fi
  exit 1
}

# java_version JAVA: its feature version, from the release file beside it where there is one (no JVM is started).
java_version() {
  release=$(dirname "$(dirname "$(readlink -f "$1" 2>/dev/null || echo "$1")")")/release
  if [ -r "$release" ]; then
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$release"
  else
    "$1" -version 2>&1 | sed -n 's/^.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1
  fi
}

# Sets $java: JAVA_HOME, the runtime shipped beside this script, the PATH, then what is installed; 21 or newer.
find_java() {
  java= old=
  for candidate in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$here/jre/bin/java" "$(command -v java)" \
      /usr/lib/jvm/*/bin/java /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java; do
    [ -n "$candidate" ] && [ -x "$candidate" ] || continue
    version=$(java_version "$candidate")
    if [ "${version:-0}" -ge 21 ]; then java=$candidate; return; fi
    old="$old
  Java ${version:-?}: $candidate"
  done
  [ -z "$old" ] || tell \
"Klíčník needs Java 21 or newer. Found only:$old
Install a newer Java, or let JAVA_HOME point to one." \
"Klíčník potřebuje Javu 21 nebo novější. Nalezena jen:$old
Nainstalujte novější Javu, nebo na ni nasměrujte proměnnou JAVA_HOME."
  tell \
"Klíčník needs Java 21 or newer, and no Java was found. Install it (on Debian and Ubuntu the package openjdk-21-jre),
or let JAVA_HOME point to it." \
"Klíčník potřebuje Javu 21 nebo novější a žádná Java nebyla nalezena. Nainstalujte ji (v Debianu a Ubuntu balíček
openjdk-21-jre), nebo na ni nasměrujte proměnnou JAVA_HOME."
}

# Sets $state, where logs, caches and the workspace live, and $mine, the data that is not to be lost: as
# cz.klicnik.core.UserFolders decides.
find_state() {
  if [ -n "${data:-${KLICNIK_DATA:-}}" ]; then mine=${data:-$KLICNIK_DATA} state=${data:-$KLICNIK_DATA}/state
  elif [ "$(uname)" = Darwin ]; then mine="$HOME/Library/Application Support/Klicnik" state=$mine/state
  else
    case ${XDG_STATE_HOME:-} in /*) state=$XDG_STATE_HOME/klicnik ;; *) state=$HOME/.local/state/klicnik ;; esac
    case ${XDG_DATA_HOME:-} in /*) mine=$XDG_DATA_HOME/klicnik ;; *) mine=$HOME/.local/share/klicnik ;; esac
  fi
  case $state in /*) ;; *) state=$PWD/$state ;; esac
  (umask 077 && mkdir -p "$state/log") || tell \
    "Klíčník cannot write to its folder $state." "Klíčník nemůže zapisovat do své složky $state."
}

# find_area true|false ARGUMENT: sets $area, the configuration area of this installation with the bundles that are in its
# folders now. The first start fills it with the framework's caches and an archive of loaded classes, by a start with this
# argument that runs the application, or does not. That is done aside and moved into place, so that two programs that
# start for the first time do not meet in it. A console that still runs keeps its area; those not used for a week go.
find_area() {
  # shellcheck disable=SC2012 # sizes and dates of the bundles are the point
  key=$({ echo "$here $java"; cat "$here/configuration/config.ini"
    ls -ln "$here/plugins" "$here/dropins" "$mine/dropins" 2>/dev/null; } | cksum | tr ' ' -)
  areas=$state/configuration/$(printf %s "$here" | cksum | tr ' ' -)
  area=$areas/$key
  if [ -d "$area" ]; then : > "$area/used"; return; fi
  for used in "$areas"/*/used; do
    [ -z "$(find "$used" -mtime +7 2>/dev/null)" ] || rm -rf "${used%/used}"
  done
  fresh=$areas.$$
  (umask 077 && mkdir -p "$fresh")
  "$java" "@$here/klicnik.vmargs" -XX:ArchiveClassesAtExit="$fresh/classes.jsa" \
    -Dosgi.logfile="$state/log/start.log" -Declipse.application.launchDefault="$1" \
    -jar "$launcher" -nosplash -data @none -configuration "$fresh" "$2" >/dev/null 2>&1 </dev/null
  mkdir -p "$areas"
  : > "$fresh/used"
  [ -d "$area" ] || mv "$fresh" "$area"
  rm -rf "$fresh"
}

ulimit -c 0   # a core dump would hold PINs
while :; do   # options of the JVM may come first: -Dklicnik.data=FOLDER moves everything that belongs to the user
  case ${1:-} in
    -Dklicnik.data=*) data=${1#-Dklicnik.data=}; options="${options:-}$1
"; shift ;;
    -D*|-X*) options="${options:-}$1
"; shift ;;
    *) break ;;
  esac
done
find_java
find_state
for launcher in "$here"/plugins/org.eclipse.equinox.launcher_*.jar; do :; done
