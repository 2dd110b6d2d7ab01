# Sourced after env.sh: what must be installed, and installing it where that can be done.
# shellcheck shell=bash

# Debian's package, and a path (a glob) or command that shows that it is there, whoever installed it.
declare -A probes=(
  [maven]=mvn
  [softhsm2]=softhsm2-util
  [libgtk-3-0]='/usr/lib*/*/libgtk-3.so.0 /usr/lib*/libgtk-3.so.0'
  [opensc]=pkcs11-tool
  [gnutls-bin]=p11tool
  [opencryptoki]=pkcsslotd
  [gcc]=gcc
  [libc6-dev]=/usr/include/stdio.h
  [libp11-kit-dev]=/usr/include/p11-kit-1/p11-kit/pkcs11.h
  [xvfb]=Xvfb
  [openbox]=openbox
  [openssl]=openssl
  [scep]=scepserver
  [pcscd]=pcscd
  [nginx-light]=/usr/sbin/nginx
  [strongswan-pki]=/usr/bin/pki
  [libstrongswan-standard-plugins]=/usr/lib/ipsec/plugins/libstrongswan-openssl.so
  [vsmartcard-vpcd]=/usr/lib/pcsc/drivers/serial/libifdvpcd.so
)
run_packages=(maven softhsm2 libgtk-3-0)
test_packages=("${run_packages[@]}" opensc gnutls-bin opencryptoki gcc libc6-dev libp11-kit-dev xvfb openbox openssl
  pcscd vsmartcard-vpcd nginx-light strongswan-pki libstrongswan-standard-plugins scep)

have() {
  local probe
  for probe in ${probes[$1]}; do   # unquoted: globs
    if [[ $probe == /* ]]; then [[ -e $probe ]] && return 0
    else PATH=$PATH:/usr/sbin:/sbin command -v "$probe" >/dev/null && return 0; fi
  done
  return 1
}

# as_root COMMAND…: as root, or through sudo.
as_root() {
  if (( EUID == 0 )); then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else return 127; fi
}

apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get "$@" >&2 </dev/null; }

# missing PACKAGE…: prints those that are not there, one a line.
missing() { local p; for p in "$@"; do have "$p" || echo "$p"; done; }

# install PACKAGE…: installs what is missing. What cannot be installed is named; the caller decides what is vital.
install() {
  local want
  mapfile -t want < <(missing "$@")
  choose_jdk || want+=("$(newest_jdk_package)")
  (( ${#want[@]} )) || return 0
  if command -v apt-get >/dev/null && { (( EUID == 0 )) || command -v sudo >/dev/null; }; then
    say "installing ${want[*]}"
    { apt update -qq && apt install -y -qq --no-install-recommends "${want[@]}"; } || say "apt-get failed"
  fi
  mapfile -t want < <(missing "$@")
  choose_jdk || want+=("a JDK $java_min or newer (set JAVA_HOME, or install it under /usr/lib/jvm)")
  (( ${#want[@]} )) || return 0
  say "missing, and not to be installed from here; please install:"
  printf '  %s\n' "${want[@]}" >&2
  return 1
}

# The newest JDK that this Debian has (its names end in a number), for a machine that has none that is new enough.
newest_jdk_package() {
  local p
  p=$(apt-cache pkgnames openjdk- 2>/dev/null | grep -E '^openjdk-[0-9]+-jdk-headless$' | sort -t- -k2n | tail -1)
  [[ ${p//[!0-9]/} -ge $java_min ]] 2>/dev/null && echo "$p"
}
