"""Answers from a table or from calendars: first a plan that says row by row what would happen, then one entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from crm.domain.address_rules import AddressRules
from crm.domain.answer_words import ReadAnswer, read_answer
from crm.domain.audience_history import STATUS_WORDS
from crm.domain.errors import UserError
from crm.domain.event import Event, Participation, Status
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.mailbox import mailbox
from crm.domain.office import Office
from crm.domain.partial_date import PartialDate
from crm.domain.party import Party, Person
from crm.domain.ports import Database, Store, Unit
from crm.domain.reach import Channel, ChannelKind
from crm.domain.seating import NoSeatError
from crm.domain.text import fold, fold_words, query_words
from crm.exchange.answer_table import AnswerColumn, AnswerEntry, read_answers
from crm.exchange.calendar_reply import CalendarReply, is_calendar, names_of, read_reply_files
from crm.exchange.table_reading import TextTable, read_pasted_table, read_table_file
from crm.services.answering import Answer, Answering
from crm.services.answers import add_substitute
from crm.services.event_view import Participant, participants_of
from crm.services.new_guest import add_named_person


class AnswerState(StrEnum):
    """What becomes of a row: only matched ones are written."""

    MATCHED = "matched"
    UNCHANGED = "unchanged"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One row of the table. ``guest`` is who is meant, ``choices`` who may be meant (participation id and name).

    ``substitute`` is the contact who comes instead; None with ``substitute_name`` makes a new one. ``column`` and
    ``problem`` say where a row fails and why.
    """

    entry: AnswerEntry
    state: AnswerState
    guest: Participation | None = None
    guest_name: str = ""
    choices: tuple[tuple[int, str], ...] = ()
    status: Status | None = None
    substitute: Subject | None = None
    substitute_name: str = ""
    on: PartialDate | None = None
    column: AnswerColumn | None = None
    problem: str = ""

    def sentence(self) -> str:
        """ "Zeile 4: Muster, Anna: zugesagt", or what is wrong with it."""
        head = self.entry.place
        if self.problem:
            return f"{head}, {self.column}: {self.problem}" if self.column else f"{head}: {self.problem}"
        status = STATUS_WORDS[self.status] if self.status else ""
        by = f" durch {self.substitute_name}" if self.substitute_name else ""
        new = " (wird als neuer Kontakt angelegt)" if self.substitute_name and self.substitute is None else ""
        same = ", schon eingetragen" if self.state is AnswerState.UNCHANGED else ""
        return f"{head}: {self.guest_name}: {status}{by}{new}{same}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPlan:
    """What a table of answers would do to an event; ``columns`` tells what each column was taken for.

    ``from_calendar``: it was no table, but answers that guests gave in their calendars.
    """

    event_id: int
    source: str
    rows: tuple[AnswerRow, ...]
    columns: tuple[tuple[str, AnswerColumn], ...] = ()
    from_calendar: bool = False

    def of(self, state: AnswerState) -> tuple[AnswerRow, ...]:
        return tuple(row for row in self.rows if row.state is state)


class AnswerImport:
    """Plans and applies tables of answers."""

    def __init__(self, database: Database, rules: AddressRules, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._rules = rules
        self._today = today

    def read(self, event_id: int, *paths: Path) -> AnswerPlan:
        """The plan of one table (XLSX, ODS, CSV, TSV) or of answers from calendars (.ics, .eml, folders of them).

        UserError names the file and what is wrong with it.
        """
        if all(map(is_calendar, paths)):
            return self._calendar_plan(event_id, paths)
        if len(paths) > 1:
            raise UserError("Bitte wählen Sie eine Tabelle, oder mehrere Antworten aus Kalendern (.ics, .eml).")
        return self._plan(event_id, read_table_file(paths[0]))

    def read_text(self, event_id: int, text: str) -> AnswerPlan:
        """The plan of a table that was pasted."""
        return self._plan(event_id, read_pasted_table(text))

    def choose(self, plan: AnswerPlan, row: AnswerRow, participation_id: int) -> AnswerPlan:
        """The plan after somebody said who is meant by a row."""
        with self._database.read() as unit:
            (chosen,) = _Matcher(unit, plan.event_id, self._today()).rows([row.entry], participation_id)
        return replace(plan, rows=tuple(chosen if one is row else one for one in plan.rows))

    def apply(self, plan: AnswerPlan, overrule: str = "") -> ChangeSet:
        """Writes the matched rows as one entry; the others are left alone.

        UserError if none is matched. NoSeatError names the row for which there is no seat, unless ``overrule`` says
        why there is one; then nothing is written. ConflictError if an answer was changed since the plan was made.
        """
        matched = plan.of(AnswerState.MATCHED)
        if not matched:
            raise UserError(f"„{plan.source}“: Es gibt keine Antwort einzutragen.")
        with self._database.read() as unit:
            event = unit.store.get(Event, plan.event_id)
        action = "answers.calendar" if plan.from_calendar else "answers.import"
        with self._database.write(action, name=event.name, count=len(matched)) as unit:
            book = Answering(unit, self._rules, self._today())
            for row in matched:
                try:
                    self._write(unit, book, row, overrule)
                except NoSeatError as error:
                    raise NoSeatError(f"{row.entry.place}, {row.guest_name}: {error.full}") from None
        return unit.changes

    def _plan(self, event_id: int, table: TextTable) -> AnswerPlan:
        read = read_answers(table)
        with self._database.read() as unit:
            rows = _Matcher(unit, event_id, self._today()).rows(read.entries)
        return AnswerPlan(event_id=event_id, source=read.source, rows=_once(rows), columns=read.columns)

    def _calendar_plan(self, event_id: int, paths: Sequence[Path]) -> AnswerPlan:
        replies = read_reply_files(paths)
        with self._database.read() as unit:
            matcher = _Matcher(unit, event_id, self._today())
            rows = [matcher.reply(reply) for reply in replies]
        return AnswerPlan(event_id=event_id, source=names_of(paths), rows=_once(rows), from_calendar=True)

    def _write(self, unit: Unit, book: Answering, row: AnswerRow, overrule: str) -> None:
        entry, guest = row.entry, row.guest
        assert guest is not None
        assert row.status is not None
        if entry.remarks and entry.remarks not in guest.remarks:
            remarks = "\n".join(text for text in (guest.remarks, entry.remarks) if text)
            guest = unit.store.save(replace(guest, remarks=remarks))
        answer = Answer(status=row.status, by=entry.by, how=entry.how or "Tabelle", on=row.on, overrule=overrule)
        if row.substitute_name:
            substitute = row.substitute or add_named_person(unit.store, row.substitute_name, "Antworttabelle")
            coming = replace(answer, status=Status.ACCEPTED)
            add_substitute(unit, book, guest, substitute, coming, self._today())
        else:
            book.answer(guest, answer)


class _Matcher:
    """Finds who is meant by a row, among the guests of one event."""

    def __init__(self, unit: Unit, event_id: int, today: date) -> None:
        self._store = unit.store
        self._event = unit.store.get(Event, event_id)
        self._today = today
        self._guests = {row.participation.id: row for row in participants_of(unit, event_id, today)}
        self._words = {number: _name_words(row.name) for number, row in self._guests.items()}
        self._mails = _mails(unit.store, [row.participation for row in self._guests.values()])
        self._people: dict[frozenset[str], list[int]] | None = None

    def rows(self, entries: Iterable[AnswerEntry], chosen: int | None = None) -> list[AnswerRow]:
        return [self._row(entry, chosen) for entry in entries]

    def reply(self, reply: CalendarReply) -> AnswerRow:
        """An answer from a calendar, matched by its mail address; the name counts where several read that mailbox."""
        if wrong := self._not_about(reply):
            return _problem(reply.entry, None, wrong)
        (row,) = self.rows([reply.entry])
        if row.state is AnswerState.AMBIGUOUS and reply.name:
            (named,) = self.rows([replace(reply.entry, name=reply.name)])
            if named.guest is not None:
                return named
        return row

    def _not_about(self, reply: CalendarReply) -> str:
        """Why an answer is not one to this event. An appointment made by hand in the own calendar has another UID, so
        that the event's name counts as well."""
        event, title = self._event, reply.summary.rpartition(": ")[2]
        if reply.uid == event.uid or fold(title) == fold(event.name):
            return ""
        if reply.uid.startswith(f"{event.uid}-"):
            return f"Die Antwort betrifft nur einen Programmpunkt („{reply.summary}“)."
        return f"Die Antwort gehört zu einem anderen Termin („{reply.summary or reply.uid}“)."

    def _row(self, entry: AnswerEntry, chosen: int | None) -> AnswerRow:
        answer = _answer(entry)
        if answer is None:
            wrong = f"„{entry.answer}“ ist keine bekannte Antwort." if entry.answer else "Es steht keine Antwort da."
            return _problem(entry, AnswerColumn.ANSWER, wrong)
        on = _day(entry.on)
        if entry.on and on is None:
            return _problem(entry, AnswerColumn.ON, f"„{entry.on}“ ist kein Datum.")
        if on is not None and on.earliest() > self._today:
            return _problem(entry, AnswerColumn.ON, f"Der {on.german()} liegt in der Zukunft.")
        found = [chosen] if chosen is not None else self._who(entry)
        if len(found) != 1:
            return self._unclear(entry, answer, found)
        return self._settled(entry, answer, on, self._guests[found[0]])

    def _who(self, entry: AnswerEntry) -> list[int]:
        by_mail = self._mails.get(_mail_key(entry.email), [])
        wanted = _name_words(entry.name)
        named = [number for number, words in self._words.items() if wanted and words == wanted]
        named = named or [number for number, words in self._words.items() if wanted and wanted <= words]
        if by_mail and named:
            # Several guests may share a mailbox; a mailbox of somebody else does not speak for this one.
            return [number for number in named if number in by_mail] or named
        found = named or ([] if wanted else by_mail)
        if len(found) > 1 and entry.office:
            return self._in_office(found, entry.office) or found
        return found

    def _in_office(self, found: Sequence[int], office: str) -> list[int]:
        wanted = set(fold_words(office))
        return [n for n in found if wanted <= set(fold_words(f"{self._guests[n].function} {self._guests[n].body}"))]

    def _unclear(self, entry: AnswerEntry, answer: ReadAnswer, found: Sequence[int]) -> AnswerRow:
        who = entry.name or entry.email
        column = AnswerColumn.NAME if entry.name else AnswerColumn.EMAIL
        if not found:
            problem = f"„{who}“ steht nicht auf der Gästeliste." if who else "Es steht kein Name da."
            return replace(_problem(entry, column, problem), state=AnswerState.UNKNOWN, status=answer.status)
        rows = [self._guests[number] for number in found]
        choices = tuple((row.participation.id, ", ".join((row.listed_name, row.body))) for row in rows)
        listed = "; ".join(name for _, name in choices)
        problem = f"Wer mit „{who}“ gemeint ist, ist nicht sicher: {listed}."
        unclear = _problem(entry, column, problem)
        return replace(unclear, state=AnswerState.AMBIGUOUS, status=answer.status, choices=choices)

    def _settled(self, entry: AnswerEntry, answer: ReadAnswer, on: PartialDate | None, row: Participant) -> AnswerRow:
        guest = row.participation
        settled = AnswerRow(
            entry=entry,
            state=AnswerState.MATCHED,
            guest=guest,
            guest_name=row.listed_name,
            status=answer.status,
            on=on,
        )
        if guest.status in (Status.ATTENDED, Status.ABSENT):
            problem = f"{row.name} ist schon als „{STATUS_WORDS[guest.status]}“ eingetragen."
            return replace(settled, state=AnswerState.PROBLEM, column=AnswerColumn.ANSWER, problem=problem)
        if answer.status is Status.REPRESENTED:
            return self._with_substitute(settled, answer.substitute, row)
        same = guest.status is answer.status and (on is None or on == guest.answered_on)
        return replace(settled, state=AnswerState.UNCHANGED) if same else settled

    def _with_substitute(self, settled: AnswerRow, name: str, row: Participant) -> AnswerRow:
        if not name:
            same = row.participation.status is Status.REPRESENTED
            return replace(settled, state=AnswerState.UNCHANGED) if same else settled
        if row.represented_by and _name_words(row.represented_by) == _name_words(name):
            return replace(settled, state=AnswerState.UNCHANGED, substitute_name=row.represented_by)
        found = self._contacts(name)
        if len(found) > 1:
            problem = (
                f"„{name}“ gibt es {len(found)}-mal unter den Kontakten; tragen Sie diese Vertretung von Hand ein."
            )
            return replace(settled, state=AnswerState.PROBLEM, column=AnswerColumn.SUBSTITUTE, problem=problem)
        substitute = Subject(SubjectKind.PERSON, found[0]) if found else None
        return replace(settled, substitute=substitute, substitute_name=name)

    def _contacts(self, name: str) -> list[int]:
        """Persons outside the trash whose name has the same words; read when the first substitute is named."""
        if self._people is None:
            people: dict[frozenset[str], list[int]] = defaultdict(list)
            there = {party.id for party in self._store.find(Party, deleted_at=None)}
            for person in self._store.find(Person):
                if person.id in there:
                    people[_name_words(person.name())].append(person.id)
            self._people = people
        return self._people.get(_name_words(name), [])


def _answer(entry: AnswerEntry) -> ReadAnswer | None:
    """The answer of a row; who is named in a column of its own comes instead."""
    read = read_answer(entry.answer)
    if read is None or read.status in (Status.ACCEPTED, Status.RESERVED, Status.WAITING) or not entry.substitute:
        return read
    return ReadAnswer(Status.REPRESENTED, entry.substitute)


def _problem(entry: AnswerEntry, column: AnswerColumn | None, problem: str) -> AnswerRow:
    return AnswerRow(entry=entry, state=AnswerState.PROBLEM, column=column, problem=problem)


def _once(rows: Sequence[AnswerRow]) -> tuple[AnswerRow, ...]:
    """Two rows for one guest contradict each other or say the same: the first is taken, the second named."""
    first: dict[int, AnswerRow] = {}
    found = []
    for row in rows:
        if row.guest is not None and row.state is AnswerState.MATCHED:
            earlier = first.setdefault(row.guest.id, row)
            if earlier is not row:
                problem = f"{row.guest_name} steht schon in {earlier.entry.place}."
                row = replace(row, state=AnswerState.PROBLEM, column=AnswerColumn.NAME, problem=problem)
        found.append(row)
    return tuple(found)


def _mails(store: Store, guests: Sequence[Participation]) -> dict[str, list[int]]:
    """Who reads which mailbox: the own one, that of the office invited as, and that of its body."""
    offices = {
        office.id: office for office in store.find(Office, id={guest.office_id for guest in guests if guest.office_id})
    }
    readers: dict[tuple[int | None, int | None], list[int]] = defaultdict(list)
    for guest in guests:
        readers[guest.party_id, None].append(guest.id)
        if guest.office_id in offices:
            readers[None, guest.office_id].append(guest.id)
            readers[offices[guest.office_id].organisation_id, None].append(guest.id)
    parties = {party for party, _ in readers if party}
    own = store.find(Channel, kind=ChannelKind.EMAIL, party_id=parties)
    shared = store.find(Channel, kind=ChannelKind.EMAIL, office_id=list(offices))
    found: dict[str, list[int]] = defaultdict(list)
    for channel in (*own, *shared):
        mailbox_readers = found[_mail_key(channel.value)]
        mailbox_readers += [n for n in readers[channel.party_id, channel.office_id] if n not in mailbox_readers]
    return found


def _mail_key(address: str) -> str:
    return (mailbox(address) or address.strip()).casefold()


def _name_words(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in query_words(name))


def _day(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text.split()[0]) if text else None
    except ValueError:
        return None
