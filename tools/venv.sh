#!/bin/sh
# Makes the virtual environment with a Python of at least 3.11. Debian ships venv's pip in a package of its own.
set -eu
python=
for name in python3.11 python3.12 python3.13 python3; do
    if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        python=$name; break
    fi
done
[ -n "$python" ] || { echo "Verteiler braucht Python 3.11 oder neuer." >&2; exit 1; }
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq >&2
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "python$version-venv" >/dev/null
    else
        echo "Bitte installieren: sudo apt-get install python$version-venv" >&2; exit 1
    fi
fi
"$python" -m venv "$1"
