"""``verteiler search --measure FILE``: the recall of the search, by spelling."""

from __future__ import annotations

from typing import Any

from crm.cli.output import write_json, write_line
from crm.domain.search_pairs import Spelling
from crm.services.search_measure import FIRST, GOALS, SearchMeasurement

_TITLES = {True: "richtig geschrieben", False: "falsch geschrieben"}


def write_measurement(found: SearchMeasurement, *, as_json: bool) -> int:
    """Writes the figures; returns 1 if a goal is missed."""
    if as_json:
        write_json(_json(found))
    else:
        _write_lines(found)
    return 0 if found.reaches_goals() else 1


def _write_lines(found: SearchMeasurement) -> None:
    write_line(f"{len(found.outcomes)} Suchanfragen; gefunden heißt: unter den ersten {FIRST} Treffern")
    for spelling in Spelling:
        hits, number = found.of(spelling)
        if number:
            write_line(f"  {spelling.value:<34} {hits:>4} von {number:>4}")
    for right, title in _TITLES.items():
        hits, number = found.recall(right=right)
        if number:
            goal = f"Ziel {GOALS[right]:.0%}".replace("%", " %")
            write_line(f"{title}: {hits} von {number}, {_share(hits, number)} ({goal})")
    write_line(f"Dauer: Hälfte bis {_ms(found.slowest(0.5))}, 95 % bis {_ms(found.slowest(0.95))}")
    for outcome in found.outcomes:
        if not outcome.is_found:
            pair = outcome.pair
            write_line(f"  nicht gefunden: „{pair.query}“ ({pair.spelling}), erwartet {pair.expected}")


def _json(found: SearchMeasurement) -> dict[str, Any]:
    return {
        "queries": len(found.outcomes),
        "right": _figures(*found.recall(right=True)),
        "misspelled": _figures(*found.recall(right=False)),
        "spellings": {spelling.value: _figures(*found.of(spelling)) for spelling in Spelling},
        "milliseconds": {"median": found.slowest(0.5), "p95": found.slowest(0.95)},
        "missed": [outcome.pair for outcome in found.outcomes if not outcome.is_found],
    }


def _figures(found: int, number: int) -> dict[str, Any]:
    return {"found": found, "queries": number, "recall": found / number if number else None}


def _share(found: int, number: int) -> str:
    return f"{100 * found / number:.2f} %".replace(".", ",")


def _ms(milliseconds: float) -> str:
    return f"{milliseconds:.1f} ms".replace(".", ",")
