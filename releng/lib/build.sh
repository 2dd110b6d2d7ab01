# Sourced after env.sh: builds the two products for this platform when something they are made of has changed.
# shellcheck shell=bash
products=$root/releng/product/target/products
stamp=$root/releng/product/target/inputs.sha256

# One hash over the content (and names) of everything that the products are made of; needs no git.
inputs() {
  (cd "$root" && find pom.xml .mvn target-platform features bundles releng/product releng/jdt.prefs releng/lib \
      \( -name target -o -name bin -o -name .settings -o -name '*.tests' -o -name .build.lock -o -name build.log -o -name '.polyglot.*' -o -name pom.tycho \
         -o -name '.tycho-consumer-pom.xml' \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)
}

# product ID: the folder of a built product for this machine.
product() {
  case $1 in
    cli) echo "$products"/cz.klicnik.cli.product/linux/gtk/x86_64/klicnik-cli ;;
    app) echo "$products"/cz.klicnik.app.product/linux/gtk/x86_64/klicnik ;;
  esac
}

build_if_stale() {
  local now
  mkdir -p "$cache"
  exec 8>"$root/releng/product/.build.lock"   # one build of this tree at a time
  flock 8
  now=$(inputs)
  if [[ -f $stamp && $(<"$stamp") == "$now" && -x $(product cli)/klicnik && -x $(product app)/klicnik ]]; then
    exec 8>&-
    return 0
  fi
  say "building (the first time takes some minutes, later about half a minute) …"
  rm -f "$stamp"
  local log=$root/releng/product/build.log
  (run_maven clean verify -DskipTests -Dklicnik.here -pl releng/product -am >"$log" 2>&1 8>&-) || {
    grep -E '^\[ERROR\]' "$log" | head -40 >&2
    die "the build failed; all of it is in $log"
  }
  # Hashed before the build: what changed during it is built the next time.
  echo "$now" > "$stamp"
  exec 8>&-
}
