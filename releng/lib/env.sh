# Sourced by the commands in releng/: where things are, which JDK, which Maven. Everything said here goes to stderr.
# shellcheck shell=bash
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/klicnik/build
maven_version=3.9.11
java_min=21

say() { printf '%s\n' "klicnik: $*" >&2; }
die() { say "$@"; exit 1; }

# The feature version of the JDK in $1 (0 when there is none), read from its release file: no JVM is started.
jdk_version() {
  [[ -x $1/bin/javac ]] || { echo 0; return; }
  local v
  v=$(sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" 2>/dev/null)
  echo "${v:-0}"
}

# Sets JAVA_HOME: the caller's own where it is new enough, else the newest one installed.
choose_jdk() {
  local jdk v best=0 home=
  if [[ -n ${JAVA_HOME:-} ]] && (( $(jdk_version "$JAVA_HOME") >= java_min )); then return 0; fi
  for jdk in /usr/lib/jvm/* /opt/jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/*; do
    [[ -d $jdk ]] || continue
    v=$(jdk_version "$jdk")
    if (( v >= java_min && v > best )); then best=$v home=$jdk; fi
  done
  [[ -n $home ]] || return 1
  export JAVA_HOME=$home
}

# Sets mvn: the Maven that Tycho needs. The system's one, too old on Debian 12, fetches it from wherever its own
# settings point; a system Maven that is new enough is taken as it is.
choose_maven() {
  mvn=$cache/apache-maven-$maven_version/bin/mvn
  [[ -x $mvn ]] && return 0
  command -v mvn >/dev/null || return 1
  local have tmp
  have=$(mvn -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  if [[ $(printf '%s\n' "3.9.9" "$have" | sort -V | head -1) == 3.9.9 ]]; then mvn=$(command -v mvn); return 0; fi
  say "fetching Maven $maven_version (the system has $have)"
  tmp=$(mktemp -d)
  # Outside the project, so that the old Maven does not load the project's extensions.
  (cd "$tmp" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
      "-Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin" "-DoutputDirectory=$tmp/out" >&2) || return 1
  mkdir -p "$cache"
  rm -rf "$cache/apache-maven-$maven_version"
  mv "$tmp/out/apache-maven-$maven_version" "$cache/"
  rm -rf "$tmp"
  chmod +x "$mvn"
}

# Maven with the right JDK. Its own warnings about Java's internals are of no use to anybody here.
run_maven() {
  choose_jdk || die "no JDK $java_min or newer was found under /usr/lib/jvm or in JAVA_HOME; install one"
  choose_maven || die "Maven is missing (Debian: apt-get install maven)"
  local quiet=()
  if (( $(jdk_version "$JAVA_HOME") >= 24 )); then
    quiet=(--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED)
  fi
  # Tycho keeps the bundles that somebody else's build takes from our p2 repository (as the examples do) in Maven's, by name and
  # version, and prefers them. Ours keep their version while they change.
  rm -rf "$HOME"/.m2/repository/p2/osgi/bundle/cz.klicnik.* "$HOME"/.m2/repository/p2/osgi/bundle/org.example.*
  MAVEN_OPTS="-Xmx1g -XX:+UseSerialGC ${quiet[*]} ${MAVEN_OPTS:-}" "$mvn" -B -ntp "$@"
}
