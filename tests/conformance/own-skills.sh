#!/usr/bin/env bash
# Walks our own skills as an agent that has nothing but the installed SKILL.md: its blocks of shell are taken out of the text and run as they are written, from
# "Start" through the three workflows to the downloaded films; with the commands over HTTP that the text itself holds against a server, and with the
# program, which starts a server of its own. Needs a server (BASE), the program (KINORA, a command), curl, jq and ffmpeg.
#
#   BASE=http://127.0.0.1:7788 KINORA=./kinora tests/conformance/own-skills.sh [SKILL...]
#
# With the program all workflows of one skill are walked and the quick edit of the others: the commands are the same. WAYS names one way only. Prints a
# line a check; the last line is "N passed, N failed". JOBS skills are walked at once (2), each as a user of its own: the server must give an address
# that many tokens, and take uploads of at most MAX_UPLOAD_MB (8).
set -uo pipefail

base=${BASE:?BASE is not set: the address of a server}
program=${KINORA:?KINORA is not set: the command that runs the program}
all=$(mktemp -d)
: >"$all/checks"
walks=()
trap clean EXIT
trap 'kill "${walks[@]}" 2>/dev/null; exit 130' INT TERM

# A server that a broken walk has left is stopped before its data go.
clean() {
  local work way=program path
  for work in "$all"/*-program; do
    path=$work/bin:$PATH
    [ ! -x "$work/bin/kinora" ] || in_own_home kinora stop >/dev/null 2>&1
  done
  rm -rf -- "$all"
}

ok() { printf 'ok    %s: %s\n' "$skill" "$1" | tee -a -- "$all/checks"; }
bad() { printf 'WRONG %s: %s%s\n' "$skill" "$1" "${2:+ ($2)}" | tee -a -- "$all/checks"; }

# check_that WHAT COMMAND...
check_that() {
  local what=$1
  shift
  if "$@" >/dev/null 2>&1; then ok "$what"; else bad "$what" "$(tail -c 300 "$work/out" 2>/dev/null | tr '\n' ' ')"; fi
}

# block HEADING NUMBER: the NUMBER-th block of shell under a heading of the installed text.
block() {
  awk -v heading="## $1" -v wanted="$2" '
    /^```/ { if (inside) inside = 0; else { inside = 1; if (here) number++ } ; next }
    !inside && /^## / { here = ($0 == heading) }
    inside && here && number == wanted' "$text"
}

# run WHAT HEADING NUMBER: in a new shell, as agents have one for each command; sets $out to the file of what a person could have seen.
run() {
  out=$work/out
  { block Start 1; block "$2" "$3"; } >"$work/block.sh"
  check_that "$1: there is such a block" test -n "$(block "$2" "$3")"
  if (cd -- "$work/files" && in_own_home bash -eu "$work/block.sh") >"$out" 2>&1 </dev/null; then ok "$1: every command succeeds"; else bad "$1: every command succeeds" "$(tail -c 300 "$out" | tr '\n' ' ')"; fi
  cat -- "$out" >>"$work/seen"
}

# As a person whose home is empty; the program then uses the server on this machine, which is its own.
in_own_home() {
  local server=(-u NEMO_API_URL)
  [ "$way" = program ] || server=(NEMO_API_URL="$base")
  env -u NEMO_TOKEN -u NEMO_CLIENT_ID -u XDG_DATA_HOME -u XDG_STATE_HOME -u KINORA_DATA "${server[@]}" HOME="$work/home" PATH="$path" LANG=C.UTF-8 "$@"
}

# films HEADING NUMBER: the names that a block exports to.
films() { block "$1" "$2" | sed -nE 's/^kinora export .*--out ([^ ]+).*/\1/p'; }

is_film() { ffprobe -v error -select_streams v -show_entries stream=codec_name,width,height -of csv=p=0 "$1" | grep -qE '^h264,(1920,1080|1080,1920|1080,1080|1440,1080)'; }

check_films() {
  local film
  for film in $(films "$2" "$3"); do check_that "$1: $film is a film of 1080 lines" is_film "$work/files/$film"; done
}

# walk SKILL WAY
walk() {
  local skill=$1 text way=$2 work path out
  work=$all/$skill-$way
  text=$work/home/.claude/skills/$skill/SKILL.md
  path=$PATH
  mkdir -p -- "$work/files" "$work/home" "$work/bin"
  cp -- "$all/material/"* "$work/files"
  HOME=$work/home $program skills install "$skill" --to claude >"$work/out" 2>&1
  skill="$1 ($way)"
  check_that 'it is installed' test -f "$text"
  if [ "$way" = program ]; then
    printf '#!/bin/sh\nexec %s "$@"\n' "$program" >"$work/bin/kinora"
    chmod +x "$work/bin/kinora"
    path=$work/bin:$PATH
  fi

  run start Start 1
  check_that 'start: it tells the credits' grep -qE '[0-9]+ credits|积分|[Cc]redits' "$work/out"
  run 'quick edit' Workflows 1
  check_films 'quick edit' Workflows 1
  if [ "$way" = HTTP ] || [ "$1" = kinora ]; then more_workflows; fi
  check_that 'no token and no JSON was shown' nothing_secret
  if [ "$way" = HTTP ]; then
    others
  else
    check_that 'the server of its own is stopped' in_own_home kinora stop
  fi
  ok 'walked to its end'
}

more_workflows() {
  run batch Workflows 2
  check_films batch Workflows 2
  check_that 'batch: each file got a film of its own' differ $(films Workflows 2)
  run iterative Workflows 3
  check_that 'iterative: the timeline is told as one line' grep -qE '^ *Timeline \([0-9]+ tracks?\): 1\. ' "$work/out"
  check_films iterative Workflows 3
  check_that 'what is said in Chinese is answered in Chinese' chinese_as_asked
}

differ() { ! cmp -s "$work/files/$1" "$work/files/$2"; }
chinese_as_asked() { ! block Workflows 3 | grep -qP '^kinora send .*\p{Han}' || grep -qP '\p{Han}' "$work/out"; }
nothing_secret() { ! grep -qE 'nmv_usr_|"code"|\{"|Authorization|render_[0-9]' "$work/seen"; }
private() { [ -z "$(find "$work/home/.kinora-skill" -perm /077)" ]; }

# As an agent would type it after "Start".
type_in() {
  { block Start 1; printf '%s\n' "$1"; } >"$work/typed.sh"
  (cd -- "$work/files" && in_own_home env ${2:-A=B} bash -u "$work/typed.sh") >"$work/out" 2>&1 </dev/null
}

# Rows of the error table that the commands over HTTP meet themselves.
others() {
  local saved
  check_that 'what is kept is for its owner alone' private
  printf 'just words' >"$work/files/words.mp4"
  type_in 'kinora upload words.mp4'
  check_that 'error 4001: words called mp4' grep -q '(4001)' "$work/out"
  truncate -s "$((${MAX_UPLOAD_MB:-8} + 1))M" "$work/files/large.mp4"
  type_in 'kinora upload large.mp4'
  check_that 'error 4002: a file that is too large' grep -q '(4002)' "$work/out"
  type_in 'kinora sessions use 1234567890123456789; kinora status'
  check_that 'error 1002: a session that is gone' grep -q '(1002)' "$work/out"
  type_in 'kinora credits' NEMO_TOKEN=nmv_usr_unknown
  check_that 'error 1001: a token that was given and is not accepted' grep -q 'NEMO_TOKEN is not accepted' "$work/out"
  saved=$(find "$work/home/.kinora-skill" -name headers)
  sed -i 's/Bearer .*/Bearer nmv_usr_unknown/' "$saved"
  rm -- "${saved%headers}client"
  type_in 'kinora credits'
  check_that 'error 1001: a kept token that has run out is replaced, once' grep -q '^100 credits' "$work/out"
  type_in 'kinora sessions new Again; kinora upload photo-1.jpg clip-a.mp4; kinora sessions'
  check_that 'a new session is the current one and is listed' grep -qE '^[0-9]{19}  Again$' "$work/out"
  wishes
}

# Every wish of a table "Wishes that work", in quotes in its second cell, is understood.
wishes() {
  local wish
  type_in 'kinora sessions new Wishes; kinora upload clip-a.mp4 clip-b.mp4 photo-1.jpg; kinora send "make a video of these with music"'
  while IFS= read -r wish; do
    type_in "kinora send '$wish'"
    check_that "wish: $wish" understood
  done < <(awk '/^## / { here = ($0 == "## Wishes that work") } here && /^\|/' "$text" | cut -d'|' -f3 | grep -oE "'[^']+'|\"[^\"]+\"" | sed "s/^.//; s/.$//")
}

understood() { [ -s "$work/out" ] && ! grep -qE 'did not understand|没有听懂|没听懂|^kinora: ' "$work/out"; }

make_material() {
  local n
  mkdir -- "$all/material"
  for n in 1 2 3; do ffmpeg -v error -nostdin -y -f lavfi -i "gradients=s=1600x1200:seed=$n:n=3" -frames:v 1 "$all/material/photo-$n.jpg"; done
  ffmpeg -v error -nostdin -y -f lavfi -i 'color=c=navy@1.0:s=400x400' -frames:v 1 "$all/material/logo.png"
  for n in a b; do
    ffmpeg -v error -nostdin -y -f lavfi -i 'testsrc2=s=1280x720:r=30:d=2' -f lavfi -i 'sine=330:d=2' -shortest -pix_fmt yuv420p "$all/material/clip-$n.mp4"
  done
}

WAYS=${WAYS:-HTTP program}
[ $# -gt 0 ] || set -- $($program skills list --json | jq -r .name)
[ $# -gt 0 ] || { echo "0 passed, 1 failed" && exit 1; }
make_material
for wanted in "$@"; do
  for way in $WAYS; do
    while [ "$(jobs -pr | wc -l)" -ge "${JOBS:-2}" ]; do wait -n; done
    walk "$wanted" "$way" &
    walks+=($!)
  done
done
wait "${walks[@]}"
for wanted in "$@"; do
  for way in $WAYS; do grep -qF "ok    $wanted ($way): walked to its end" "$all/checks" || skill="$wanted ($way)" bad 'walked to its end' 'it broke off'; done
done
passed=$(grep -c '^ok ' "$all/checks") failed=$(grep -c '^WRONG ' "$all/checks")
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
