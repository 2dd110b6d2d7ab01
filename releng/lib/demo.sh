# Sourced by releng/run: a whole year of a person's certificates, played on the training token with the training authority.
# Needs no display and no network. Everything is made in a folder of its own, which goes away at the end.
# shellcheck shell=bash

# step TITLE COMMAND…: says what is done, and does it.
step() {
  local title=$1
  shift
  printf '\n=== %s\n$ klicnik %s\n\n' "$title" "${*@Q}"
  "$klicnik" "$@"
}

demo() {
  local klicnik token pin
  klicnik=$(product cli)/klicnik
  KLICNIK_DATA=$(mktemp -d)
  export KLICNIK_DATA
  # shellcheck disable=SC2064 # the folder of now
  trap "rm -rf '$KLICNIK_DATA'" EXIT
  export KLICNIK_DEMO_PIN=12345678   # of the training token; everybody knows it
  token=(--token 'Klíčník training token')
  pin=("${token[@]}" --pin-env KLICNIK_DEMO_PIN --yes)

  step 'A token for training' training prepare
  step 'What is on it' inspect "${token[@]}" --pin-env KLICNIK_DEMO_PIN
  step 'Renew the qualified certificate first: what would be done' \
    renew 'training qualified' --connector training --key rsa2048 "${token[@]}" --dry-run
  step 'Renew the qualified certificate' renew 'training qualified' --connector training --key rsa2048 "${pin[@]}"
  step 'Install it next to its key' install "${pin[@]}"
  step 'Renew the commercial certificate' renew 'training commercial' --connector training --key rsa2048 "${pin[@]}"
  step 'Install it' install "${pin[@]}"
  step 'Clean: what could go' clean "${token[@]}" --dry-run --pin-env KLICNIK_DEMO_PIN
  step 'Clean the expired certificate; its key stays, for old mail may need it' \
    clean --expired --what certificate "${pin[@]}"
  step 'What is on the token now' inspect "${token[@]}" --pin-env KLICNIK_DEMO_PIN
  step 'The requests of this year' requests --all
  step 'The report: what was done' journal show
  step 'Nobody has changed it' journal verify
}
