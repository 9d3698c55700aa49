#!/usr/bin/env bash
# Fetches other people's clients, unmodified, for clients.test.mjs: once per state of the two lists. What package.json names comes with its own
# dependencies; what packed.txt names comes alone, since it wants databases, servers and a browser that the files under test never load.
set -euo pipefail
cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")"

lists=(package.json package-lock.json packed.txt install.sh)
done=node_modules/.done
[ "$(cat -- "$done" 2>/dev/null)" != "$(cat -- "${lists[@]}" | sha256sum)" ] || exit 0

npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
packed=$(mktemp -d)
trap 'rm -rf -- "$packed"' EXIT
while read -r package integrity; do
  file=$packed/$(cd -- "$packed" && npm pack --silent --ignore-scripts "$package" | tail -n 1)
  found=sha512-$(node -p 'crypto.createHash("sha512").update(fs.readFileSync(process.argv[1])).digest("base64")' "$file")
  if [ "$found" != "$integrity" ]; then
    echo "$package is not what packed.txt says: $found" >&2
    exit 1
  fi
  folder=node_modules/${package%@*}
  mkdir -p -- "$folder"
  tar -xzf "$file" -C "$folder" --strip-components=1 --no-same-owner
done <packed.txt
cat -- "${lists[@]}" | sha256sum >"$done"
