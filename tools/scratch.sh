#!/bin/sh
# Prints a new folder for the files of the tests: in memory where there is room, since SQLite waits for the disk at
# every write, which is about half of what a test with a database takes.
set -eu
if "$(dirname "$0")/memory.sh"; then mktemp -d /dev/shm/verteiler-XXXXXXXX; else mktemp -d; fi
