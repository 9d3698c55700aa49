# Shared by kinora and test: sentences on standard error, Debian packages, the .NET SDK. Sourced by bash; `root` is set.

say() { printf '%s: %s\n' "$me" "$*" >&2; }

fail() {
  say "$@"
  exit 1
}

state="$root/artifacts/launch"

# ---- packages -------------------------------------------------------------------------------------------------

has_file() { [ -f "$1" ]; }

has_command() { command -v "$1" >/dev/null 2>&1; }

has_library() {
  [ -n "${libraries+set}" ] || libraries=$(/sbin/ldconfig -p 2>/dev/null || ldconfig -p 2>/dev/null || true)
  [[ $libraries == *"$1 "* ]]
}

has_font() {
  has_command fc-list || return 1
  [ -n "${fonts+set}" ] || fonts=$(fc-list --format '%{family}\n' 2>/dev/null | tr ',' '\n' || true)
  grep -qxF -- "$1" <<<"$fonts"
}

# Prints the packages that lack, one a line, for the given kinds of need (must, should, build, test).
missing_packages() {
  local wanted=" $* " who kind name packages purpose alternative found
  while IFS='|' read -r who kind name packages purpose; do
    [[ -n $purpose && $who != \#* && $wanted == *" $who "* ]] || continue
    found=
    while IFS= read -r -d , alternative; do
      if "has_$kind" "$alternative"; then found=1; fi
    done <<<"$name,"
    [ -n "$found" ] || tr ',' '\n' <<<"$packages"
  done <"$root/scripts/needs.txt" | awk '!seen[$0]++'
}

# Changes whenever a package is installed or removed, so that the look for what lacks is not repeated at each start.
packages_stamp() { stat -c '%n %Y' -- /var/lib/dpkg/status /etc/ld.so.cache "$root/scripts/needs.txt" 2>/dev/null; }

require_packages() {
  [ "${KINORA_SKIP_PACKAGES:-}" != 1 ] || return 0
  local stamp seen missing file="$state/packages-$1"
  stamp="$PATH $(packages_stamp || true)"
  seen=$(cat "$file" 2>/dev/null || true)
  [ "$seen" != "$stamp" ] || return 0
  missing=$(missing_packages "${@:2}")
  if [ -n "$missing" ]; then install_packages $missing; fi
  if mkdir -p "$state" 2>/dev/null && [ -w "$state" ]; then printf '%s\n' "$PATH $(packages_stamp || true)" >"$file"; fi
}

install_packages() {
  local package names=() as_root=()
  for package in "$@"; do
    if [[ $package == *\? ]]; then
      apt-cache show "${package%\?}" >/dev/null 2>&1 || continue
    fi
    names+=("${package%\?}")
  done
  has_command apt-get || fail "these Debian packages, or what your system calls them, are missing: ${names[*]}." \
    "Install them, or set KINORA_SKIP_PACKAGES=1 to start without."
  if [ "$(id -u)" != 0 ]; then
    if ! has_command sudo || { ! sudo -n true 2>/dev/null && ! [ -t 0 ]; }; then
      say "some Debian packages are missing. Install them with this command, then start again:"
      printf '  sudo apt-get install -y --no-install-recommends %s\n' "${names[*]}" >&2
      exit 1
    fi
    as_root=(sudo)
  fi
  say "installing the Debian packages that are missing: ${names[*]} (needed once)"
  run_apt "${names[@]}" || fail "the packages could not be installed: $(grep -E '^[EW]:' "$apt_log" | tail -n 3 | tr '\n' ' ')" \
    "Try: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names[*]}"
  unset libraries fonts
}

# Installs from the package lists at hand; fetches new lists only when there are none or a package cannot be had from them.
run_apt() {
  apt_log=$(mktemp)
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
  if compgen -G '/var/lib/apt/lists/*Packages*' >/dev/null &&
    "${apt[@]}" install --no-install-recommends "$@" >"$apt_log" 2>&1 </dev/null; then
    rm -f "$apt_log"
    return 0
  fi
  say "fetching the package lists"
  "${apt[@]}" update >"$apt_log" 2>&1 </dev/null || return 1
  "${apt[@]}" install --no-install-recommends "$@" >>"$apt_log" 2>&1 </dev/null || return 1
  rm -f "$apt_log"
}

# ---- .NET -----------------------------------------------------------------------------------------------------

# Sets `dotnet` to the command that runs programs; with `sdk` as argument it must be able to build, too.
find_dotnet() {
  local candidate found=
  for candidate in "${DOTNET_ROOT:+$DOTNET_ROOT/dotnet}" dotnet "${HOME:-/nonexistent}/.dotnet/dotnet" \
    /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet /usr/local/share/dotnet/dotnet; do
    [ -n "$candidate" ] && dotnet=$(command -v "$candidate" 2>/dev/null) || continue
    found=1
    if [ "${1:-}" != sdk ] || "$dotnet" --list-sdks 2>/dev/null </dev/null | grep -qE '^(1[0-9]|[2-9][0-9])\.'; then return 0; fi
  done
  [ -z "$found" ] || fail "there is .NET here, but not the .NET 10 SDK. Install it (Debian and Ubuntu: package dotnet-sdk-10.0), then start again."
  fail "the .NET 10 SDK is missing. Install it (Debian and Ubuntu: package dotnet-sdk-10.0), then start again."
}

# Where HOME is missing or not writable, NuGet and the SDK get one of their own. Nothing is left running after a build.
prepare_build() {
  find_dotnet sdk
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
  export DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1
  mkdir -p "$state" 2>/dev/null && [ -w "$state" ] ||
    fail "cannot write to $state. Make the folder writable, or copy the whole project to where you may write."
  if ! { [ -n "${HOME:-}" ] && [ -d "$HOME" ] && [ -w "$HOME" ]; }; then
    mkdir -p "$state/home"
    export HOME="$state/home" DOTNET_CLI_HOME="$state/home"
  fi
  fetch_assets
}

# Drawings and keywords for illustrated scenes: fetched once per state of their lock file, by one start at a time. The build
# itself would fetch them, too, but says less when that fails. npm leaves .package-lock.json behind as its last step.
fetch_assets() {
  local lock="$root/assets/package-lock.json" done="$root/assets/node_modules/.package-lock.json" log="$state/assets.log"
  [ "$lock" -nt "$done" ] || [ ! -e "$done" ] || return 0
  has_command npm && has_command node ||
    fail "node and npm are missing; they fetch the drawings for illustrated scenes. Install them (Debian and Ubuntu: packages nodejs and npm), then start again."
  [ -w "$root/assets" ] || fail "cannot write to $root/assets. Make the folder writable, or copy the whole project to where you may write."
  exec 8>"$state/assets.lock"
  flock 8
  if [ "$lock" -nt "$done" ] || [ ! -e "$done" ]; then
    say "fetching drawings and keywords (once)"
    npm ci --prefix "$root/assets" --ignore-scripts --no-audit --no-fund --loglevel=error >"$log" 2>&1 </dev/null ||
      fail "the drawings could not be fetched: $(grep -v '^npm warn' "$log" | tail -n 3 | tr '\n' ' ')Try: npm ci --prefix '$root/assets' --ignore-scripts"
    touch -- "$done"
  fi
  exec 8>&-
}

# run_build LOG COMMAND...: output goes to the log; a terminal sees the seconds pass, everybody sees the errors.
run_build() {
  local log=$1 build seconds=0
  shift
  "$@" >"$log" 2>&1 </dev/null &
  build=$!
  trap 'kill "$build" 2>/dev/null; wait "$build" 2>/dev/null; exit 130' INT TERM
  if [ -t 2 ]; then
    while kill -0 "$build" 2>/dev/null; do
      sleep 1
      seconds=$((seconds + 1))
      printf '\r%s: building, %d s ' "$me" "$seconds" >&2
    done
    printf '\r\033[K' >&2
  fi
  if wait "$build"; then trap - INT TERM; return 0; fi
  trap - INT TERM
  return 1
}

show_build_errors() {
  grep -E ': error |error [A-Z]+[0-9]+|MSBUILD : error' "$1" | sort -u | head -n 20 >&2 || tail -n 20 "$1" >&2
}
