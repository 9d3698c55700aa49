#!/usr/bin/env bash
# Fetches the inspector, unmodified, and a Node that is new enough for it: once per state of the lists.
set -euo pipefail
cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")"

done=node_modules/.done
[ "$(cat -- "$done" 2>/dev/null)" != "$(cat -- package.json package-lock.json | sha256sum)" ] || exit 0
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
cat -- package.json package-lock.json | sha256sum >"$done"
