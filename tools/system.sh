#!/bin/sh
# Installs what is missing of the system packages named as library:package or command:package. Silent if nothing is.
set -eu
missing=
for pair; do
    what=${pair%%:*}; package=${pair##*:}
    case $what in
    *.so.*) /sbin/ldconfig -p | grep -qF "$what " || missing="$missing $package" ;;
    *) command -v "$what" >/dev/null || missing="$missing $package" ;;
    esac
done
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installiere$missing" >&2
    apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "Bitte installieren: sudo apt-get install$missing" >&2
    exit 1
fi
