#!/bin/sh
# Brings the translations up to date: tools/translations.sh PROGRAMS [FOLDER]. PROGRAMS is the folder of the programs
# pyside6-lupdate and pyside6-lrelease, FOLDER that of the translations. lupdate reports a file that it cannot read and
# goes on without its texts, with exit code 0; so whatever it or lrelease says is a failure here.
set -eu
programs=$1; folder=${2:-resources/i18n}

quietly() {
    said=$("$@" 2>&1) || { echo "$said" >&2; exit 1; }
    [ -z "$said" ] || { echo "$said" >&2; exit 1; }
}

update() {
    quietly "$programs/pyside6-lupdate" -silent -warnings-are-errors -extensions py crm -source-language de \
        -no-obsolete -locations none -sort-messages "$@"
}

update -target-language de_DE -pluralonly -ts "$folder/verteiler_de.ts"
update -target-language en_GB -ts "$folder/verteiler_en.ts"
for language in de en; do
    quietly "$programs/pyside6-lrelease" -silent -fail-on-unfinished -fail-on-invalid "$folder/verteiler_$language.ts"
done
