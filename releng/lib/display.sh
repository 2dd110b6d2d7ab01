# Sourced after env.sh: a display of our own, with a window manager, that ends with the calling script.
# shellcheck shell=bash
start_display() {
  local folder
  folder=$(mktemp -d)
  Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$folder/number" 2>"$folder/xvfb.log" &
  display_pids=$!
  trap 'kill $display_pids 2>/dev/null || true' EXIT
  # Xvfb writes its number when it listens.
  timeout 30 bash -c "until [[ -s $folder/number ]]; do kill -0 $! || exit 1; read -rt 0.1 <> <(:) || :; done" ||
    die "Xvfb did not start: $(cat "$folder/xvfb.log")"
  DISPLAY=:$(<"$folder/number")
  export DISPLAY
  unset WAYLAND_DISPLAY
  export GDK_BACKEND=x11 NO_AT_BRIDGE=1
  openbox >/dev/null 2>&1 &
  display_pids="$display_pids $!"
  rm -rf "$folder"
}
