#!/bin/sh
# Starts a private PostgreSQL for the tests and prints its URL; `stop` ends it. Idempotent, quick when it runs.
# The server refuses to run as root, so root hands it to an account without rights.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
port=${VERTEILER_TEST_PORT:-55432}
name=verteiler-postgres-$(id -u)-$(printf %s "$here" | cksum | cut -d' ' -f1)
# In memory where there is room: most tests have a database of their own, a copy of some hundred small files.
memory=/dev/shm/$name disk=${TMPDIR:-/tmp}/$name
if [ -d "$memory" ] || "$here/tools/memory.sh"; then home=$memory; else home=$disk; fi

binaries() {
    for folder in "$(pg_config --bindir 2>/dev/null || true)" /usr/lib/postgresql/*/bin; do
        [ -x "$folder/initdb" ] && echo "$folder" && return
    done
    return 1
}

as_server() {
    if [ "$(id -u)" = 0 ]; then runuser -u nobody -- "$@"; else "$@"; fi
}

bin=$(binaries) || {
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >&2
        bin=$(binaries)
    else
        echo "Bitte installieren: sudo apt-get install postgresql" >&2; exit 1
    fi
}

running() { as_server "$bin/pg_ctl" -D "$home/data" status >/dev/null 2>&1; }

case "${1:-start}" in
start)
    if ! running; then
        mkdir -p "$home"
        [ "$(id -u)" = 0 ] && chown nobody "$home"
        [ -s "$home/data/PG_VERSION" ] || as_server "$bin/initdb" -D "$home/data" -U verteiler -A trust -E UTF8 --no-locale >/dev/null
        # The tests' data is thrown away: no need to wait for the disk.
        as_server "$bin/pg_ctl" -D "$home/data" -w -l "$home/log" -o \
            "-p $port -k $home -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_wal_size=256MB -c max_connections=200" \
            start >/dev/null
    fi
    printf 'postgresql://verteiler@/postgres?host=%s&port=%s\n' "$(printf %s "$home" | sed 's,/,%2F,g')" "$port"
    ;;
stop)
    for home in "$memory" "$disk"; do ! running || as_server "$bin/pg_ctl" -D "$home/data" -m fast stop >/dev/null; done
    rm -rf "$memory"
    ;;
*) echo "usage: $0 [start|stop]" >&2; exit 2 ;;
esac
