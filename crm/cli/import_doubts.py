"""What becomes of the doubtful entries of an import: by one rule for all, or asked one by one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

from crm.domain.errors import UserError
from crm.domain.import_plan import Decision, Decisions, Plan, PlanEntry, Verdict
from crm.services.importing.differences import differences
from crm.services.importing.report import stored_title

_NEW, _TWIN = "n", "d"


def about_doubts(plan: Plan, decisions: Decisions, way: str) -> Decisions:
    """The decisions with those about all that may be stored already or stand in the file twice.

    "merge" only where just one record can be meant; "skip" leaves out none that is only repeated in the file; "ask"
    asks on standard error and reads the answers from standard input.
    """
    if way == "new":
        return replace(decisions, take=decisions.take | {Verdict.DOUBTFUL})
    if way == "skip":
        return decisions
    doubtful = plan.of(Verdict.DOUBTFUL)
    if way == "ask":
        return replace(decisions, single={entry.key: _asked(plan, entry) for entry in doubtful})
    single: dict[str, Decision] = {}
    for entry in doubtful:
        if entry.is_only_repeated:
            single[entry.key] = Decision(with_twin=True)
        elif len(entry.candidates) == 1:
            single[entry.key] = Decision(same_as=entry.candidates[0].stored_id)
    return replace(decisions, single=single)


def _asked(plan: Plan, entry: PlanEntry) -> Decision:
    """UserError if there are no more answers: then nothing is written."""
    answers = {"": Decision(is_taken=False), _NEW: Decision(is_taken=True)}
    answers |= {str(one.stored_id): Decision(same_as=one.stored_id) for one in entry.candidates}
    if entry.twin:
        answers[_TWIN] = Decision(with_twin=True)
    _say(f"Zweifelhaft: {entry.title}" + (f" ({entry.incoming.place})" if entry.incoming else ""))
    for line in _choices(plan, entry):
        _say(f"  {line}")
    while True:
        print("Ihre Wahl: ", end="", file=sys.stderr, flush=True)
        answer = sys.stdin.readline()
        if not answer:
            raise UserError("Nicht über alle Zweifelhaften ist entschieden; die Liste wurde nicht übernommen.")
        if answer.strip().lower() in answers:
            return answers[answer.strip().lower()]
        _say(f"Möglich sind {', '.join(word for word in answers if word)} oder die Eingabetaste allein.")


def _choices(plan: Plan, entry: PlanEntry) -> Iterator[str]:
    for one in entry.candidates:
        told = differences(entry, plan.names, Decisions(single={entry.key: Decision(same_as=one.stored_id)}))
        text = "; ".join(f"{d.label} „{d.old}“ → „{d.new}“" if d.old else f"{d.label} „{d.new}“" for d in told)
        name = f"Nr. {one.stored_id} {stored_title(one)}"
        yield f"{one.stored_id}: ist {name}; neu oder anders ist dort: {text or 'nichts'}"
    if entry.twin:
        yield f"{_TWIN}: ist, wer schon an anderer Stelle der Datei steht: {entry.twin_title} ({entry.twin_place})"
    yield f"{_NEW}: neu anlegen"
    yield "Eingabetaste: auslassen"


def _say(text: str) -> None:
    print(text, file=sys.stderr)
