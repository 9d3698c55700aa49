#!/usr/bin/env bash
# Walks the five skill documents with curl, as an agent that follows them to the letter: from a token to a downloaded film, their three workflows,
# and every row of their error tables. Needs a server (BASE), curl, jq and ffmpeg.
#
#   BASE=http://127.0.0.1:7788 tests/conformance/skills.sh [DOCUMENT...]
#
# Prints a line a check; the last line is "N passed, N failed". JOBS documents are walked at once (2), each as a user of its own.
# MAX_UPLOAD_MB is what the server takes at most (500); it must give an address at least five tokens.
set -uo pipefail

base=${BASE:?BASE is not set: the address of a server}
poll=${POLL_SECONDS:-0.5} # the documents say 30; what is waited for is the same
all=$(mktemp -d)
: >"$all/checks"
material=$all/material
walks=()
trap 'rm -rf -- "$all"' EXIT
trap 'kill "${walks[@]}" 2>/dev/null; exit 130' INT TERM

ok() { printf 'ok    %s: %s\n' "$document" "$1" | tee -a -- "$all/checks"; }
bad() { printf 'WRONG %s: %s%s\n' "$document" "$1" "${2:+ ($2)}" | tee -a -- "$all/checks"; }

# check WHAT EXPECTED ACTUAL
check() { if [ "$2" = "$3" ]; then ok "$1"; else bad "$1" "wanted $2, got $3"; fi; }

# check_that WHAT COMMAND...
check_that() {
  local what=$1
  shift
  if "$@" >/dev/null 2>&1; then ok "$what"; else bad "$what"; fi
}

uuid() { cat /proc/sys/kernel/random/uuid; }

# call METHOD PATH [CURL-OPTION...]: sets $status and $body; attribution as the documents ask for on all requests.
call() {
  local method=$1 path=$2
  shift 2
  status=$(curl -sS -o "$work/body" -w '%{http_code}' -X "$method" "$base$path" \
    -H "Authorization: Bearer $token" -H "X-Skill-Source: $document" -H 'X-Skill-Version: 1.0.0' -H 'X-Skill-Platform: unknown' "$@")
  body=$(cat -- "$work/body")
}

field() { jq -r "$1 // empty" <<<"$body"; }

# say TEXT: a message to the agent; sets $text to what it answered and $calls to how many tools it used.
say() {
  jq -nc --arg sid "$session" --arg text "$1" '{app_name:"nemo_agent",user_id:"me",session_id:$sid,new_message:{parts:[{text:$text}]}}' >"$work/message"
  curl -sSN --max-time 900 -X POST "$base/run_sse" -H "Authorization: Bearer $token" -H 'Accept: text/event-stream' -H 'Content-Type: application/json' \
    -H "X-Skill-Source: $document" -H 'X-Skill-Version: 1.0.0' -H 'X-Skill-Platform: unknown' --data-binary "@$work/message" >"$work/stream"
  awk 'BEGIN { RS = "" } !/^(data: \{[^\n]*\}|:[^\n]*)$/' "$work/stream" >>"$work/odd-blocks"
  sed -n 's/^data: //p' "$work/stream" >"$work/events"
  text=$(jq -rs '[.[] | select(.content.role == "model" and (.partial | not)) | .content.parts[]?.text // empty] | last // empty' "$work/events")
  calls=$(jq -s '[.[].content.parts[]?.functionCall // empty] | length' "$work/events")
}

state() { call GET "/api/state/nemo_agent/me/$session/latest"; }

# make_film NAME: exports the session's draft, polls, downloads; sets $film.
make_film() {
  local id output
  id="render_$(date +%s)_$RANDOM"
  film="$work/$id.mp4"
  state
  jq -c --arg id "$id" --arg sid "$session" '{id:$id,sessionId:$sid,draft:.data.state.draft,output:{format:"mp4",quality:"high"}}' <<<"$body" >"$work/order"
  call POST /api/render/proxy/lambda -H 'Content-Type: application/json' --data-binary "@$work/order"
  check "$1: the export is taken" 0 "$(field .code)"
  for _ in $(seq 3600); do # half an hour, on however slow a machine
    call GET "/api/render/proxy/lambda/$id"
    [ "$(field .code)" = 0 ] || break
    case $(field .status) in completed | failed | cancelled) break ;; esac
    sleep "$poll"
  done
  check "$1: the export is completed" completed "$(field .status)"
  output=$(field .output.url)
  curl -sS -o "$film" "$output"
  check_that "$1: the download is a film of 1080 lines" is_film "$film"
}

is_film() { [ "$(ffprobe -v error -select_streams v -show_entries stream=codec_name,width,height -of csv=p=0 "$1" | tr ',' '\n' | grep -cE '^(h264|1920|1080)$')" = 3 ] || is_upright "$1"; }
is_upright() { [ "$(ffprobe -v error -select_streams v -show_entries stream=width,height -of csv=p=0 "$1")" = 1080,1920 ]; }
seconds() { ffprobe -v error -show_entries format=duration -of csv=p=0 "$1" | cut -d. -f1; }

connect() {
  token=none
  client=$(uuid)
  call POST /api/auth/anonymous-token -H "X-Client-Id: $client"
  token=$(field .data.token)
  user=$(field .data.user_id)
  check_that 'a token is given' test "${token#nmv_usr_}" != "$token"
  check 'a hundred credits come with it' 100 "$(field .data.credits)"
  new_session
}

new_session() {
  call POST /api/tasks/me/with-session/nemo_agent -H 'Content-Type: application/json' -d '{"task_name":"project","language":"en"}'
  session=$(field .session_id)
  check_that 'a session is created' test -n "$session" -a -n "$(field .data.task_id)"
}

upload() {
  local options=()
  for file in "$@"; do options+=(-F "files=@$file"); done
  call POST "/api/upload-video/nemo_agent/me/$session" "${options[@]}"
}

quick_edit() {
  new_session
  if [ ${#files[@]} -gt 0 ]; then
    upload "${files[@]}"
    check 'quick edit: the upload is taken' "${#files[@]}" "$(field '.data.files | length')"
  fi
  say "$quick"
  check_that 'quick edit: the turn ends with text' test -n "$text"
  state
  check_that 'quick edit: the film is made of what was sent' jq -e --arg about "$about" '.data.state | [.draft | .. | .a? | objects] as $used
    | ([.video_infos[].id] - [$used[].id] == []) and ($about == "" or ([$used[] | .text, .prompt | strings] | join(" ") | startswith($about)))' "$work/body"
  make_film 'quick edit'
}

batch() {
  new_session
  upload "$material/clip-a.mp4" "$material/clip-b.mp4"
  check 'batch: both files are taken' 2 "$(field '.data.files | length')"
  say 'clip-a.mp4: add the title "First"'
  check_that 'batch: the first is answered' test -n "$text"
  make_film 'batch, first'
  say 'now clip-b.mp4: make it vertical'
  check_that 'batch: the second is answered' test -n "$text"
  make_film 'batch, second'
  call GET "/api/render/proxy/lambda?sessionId=$session"
  check 'batch: each got its own render' 2 "$(jq '[.. | objects | select(has("render_id")) | .render_id] | unique | length' <<<"$body")"
}

iterative() {
  new_session
  upload "${photos[@]}"
  say 'make a rough cut of these photos, 4 seconds'
  state
  check 'iterative: the rough cut is 4 s' 4000 "$(field .data.state.draft.d)"
  say 'make the title say "Fresh every day"'
  say 'the music a bit quieter'
  state
  check_that 'iterative: the timeline is kept and refined' test "$(field .data.state.draft.d)" = 4000
  say '撤销'
  check_that 'iterative: undone, and answered in Chinese' jq -Re 'test("\\p{Han}")' <<<"$text"
  make_film 'iterative'
  check 'iterative: the film is as long as the timeline' 4 "$(seconds "$film")"
}

# What is asked for without the agent, and what all streams had in common.
reading() {
  state
  check_that 'state: draft, video_infos and generated_media are there' jq -e '.data.state | (.draft.t | length > 0) and (.video_infos | type == "array") and (.generated_media | type == "array")' "$work/body"
  check_that 'state: tracks have tt and sg, the draft d and m' jq -e '.data.state.draft | (.d > 0) and has("m") and all(.t[]; has("tt") and (.sg | type == "array"))' "$work/body"
  call GET /api/credits/balance/simple
  check_that 'credits: total is available and frozen' jq -e '.data | .total == .available + .frozen and .frozen == 0 and .total <= 100' "$work/body"
  check 'streams: every block is one line of data or a comment' '' "$(head -c 200 "$work/odd-blocks")"
}

errors() {
  local good=$token own=$session
  token=nmv_usr_unknown; call GET /api/credits/balance/simple; check 'error 1001: a bad token' 1001 "$(field .code)"; token=$good
  session=1234567890123456789; state; check 'error 1002: a session that is not there' 1002 "$(field .code)"; session=$own
  call POST /run_sse -H 'Content-Type: application/json' -d '{"app_name":"nemo_agent","user_id":"me","session_id":"1","new_message":{"parts":[{"text":"hi"}]}}'
  check 'error 1002: a message to no session' 1002 "$(field .code)"
  printf 'just words' >"$work/words.mp4"; upload "$work/words.mp4"; check 'error 4001: words called mp4' 4001 "$(field .code)"
  : >"$work/empty.mp4"; upload "$work/empty.mp4"; check 'error 4001: an empty file' 4001 "$(field .code)"
  upload "$material/large.mp4"; check 'error 4002: a file that is too large' 4002 "$(field .code)"
  call POST /api/auth/anonymous-token; check 'error 400: no X-Client-Id' 400 "$(field .code)"
  call POST /api/auth/anonymous-token -H "X-Client-Id: $client"; check 'error 429: a second token' 429 "$(field .code)"
  status=$(curl -sS -o "$work/body" -w '%{http_code}' -X POST "$base/api/render/proxy/lambda" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    -d "{\"id\":\"render_bare\",\"sessionId\":\"$session\",\"output\":{\"format\":\"mp4\",\"quality\":\"high\"}}")
  body=$(cat -- "$work/body"); check 'error 402: an export without attribution' '402 402' "$status $(field .code)"
  use_up 'error 2001: no credits left'
  check_that 'error 2001: the registration link binds the user' grep -q "register?bind=$user" <<<"$text"
  call POST /api/auth/register -H 'Content-Type: application/json' -d "{\"email\":\"$client@example.org\",\"password\":\"$(uuid)\",\"bind\":\"$user\"}"
  check 'error 2001: registering goes on with the same sessions' 0 "$(field .code)"
  token=$(field .data.token)
  state
  check 'error 2001: the sessions are the account'"'"'s' 0 "$(field .code)"
  use_up 'error 2001: no credits left in the account'
  check_that 'error 2001: the account is told to top up' grep -qF 'Top up credits in your account' <<<"$text"
}

# use_up WHAT: makes films until they cannot be paid.
use_up() {
  local code
  for _ in 1 2 3 4 5; do
    new_session
    say 'generate a 60-second film about the sea'
    code=$(jq -rs '[.[].errorCode // empty] | last // empty' "$work/events")
    [ -z "$code" ] || break
  done
  check "$1" 2001 "$code"
}

make_material() {
  mkdir -- "$material"
  for n in 1 2 3 4 5; do ffmpeg -v error -nostdin -y -f lavfi -i "gradients=s=2400x1600:seed=$n:n=3" -frames:v 1 "$material/photo-$n.jpg"; done
  ffmpeg -v error -nostdin -y -f lavfi -i "color=c=navy@1.0:s=400x400" -frames:v 1 "$material/logo.png"
  for n in a b; do
    ffmpeg -v error -nostdin -y -f lavfi -i 'testsrc2=s=1280x720:r=30:d=2' -f lavfi -i 'sine=330:d=2' -shortest -pix_fmt yuv420p "$material/clip-$n.mp4"
  done
  cp -- "$material/clip-a.mp4" "$material/large.mp4"
  truncate -s "$((${MAX_UPLOAD_MB:-500} + 1))M" "$material/large.mp4"
}

# walk DOCUMENT: films are as long as the document says, and short where it says nothing.
walk() {
  local work=$all/$1 quick about='' files=() photos=("$material"/photo-*.jpg)
  document=$1
  case $document in
    video-generator-free-gemini) quick='generate a free video from my script using Gemini AI: Bees visit two million flowers for one jar of honey.'; about='Bees visit' ;;
    completely-free-video-generation) quick='generate a 15-second video clip from my product description with background music: a mug that keeps tea warm for six hours'; about='a mug that keeps tea warm' ;;
    video-generator-free-app) quick='turn these photos into a 30-second promo video with music and text overlays'; files=("${photos[@]}" "$material/logo.png") ;;
    ai-video-generatore) quick='generate a 30-second video from this text with background music and captions: Our bakery opens at six. The bread is made by hand. Come while it is warm.'; about='Our bakery opens at six' ;;
    free-generator-editor) quick='generate a video from my images and edit it with transitions and music'; files=("${photos[@]:0:2}") ;;
    *) bad "there is no such document"; return ;;
  esac
  mkdir -- "$work"
  connect
  quick_edit
  batch
  iterative
  reading
  errors
  ok 'walked to its end'
}

[ $# -gt 0 ] || set -- ai-video-generatore video-generator-free-app completely-free-video-generation video-generator-free-gemini free-generator-editor
make_material
for wanted in "$@"; do
  while [ "$(jobs -pr | wc -l)" -ge "${JOBS:-2}" ]; do wait -n; done
  walk "$wanted" &
  walks+=($!)
done
wait "${walks[@]}"
for document in "$@"; do grep -q "^[^ ]* *$document: \(walked to its end\|there is no\)" "$all/checks" || bad 'walked to its end' 'it broke off'; done
passed=$(grep -c '^ok ' "$all/checks") failed=$(grep -c '^WRONG ' "$all/checks")
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
