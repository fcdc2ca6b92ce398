"""Contacts with planted duplicates and planted non-duplicates: what the search for duplicates is measured by.

All invented, made with a fixed seed. It is the hard kind of set: names repeat as they do in Germany, colleagues share
the switchboard and info@, households share address and number, fathers and sons one name, successors an office; two
duplicates in five have neither phone nor mail, many have changed their place of work.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from crm.domain.duplicate_facts import Home, PersonFacts
from crm.domain.party import Gender

SEED: Final = 7
_DUPLICATES: Final = 0.05
_WITHOUT_CHANNELS: Final = 0.4
_BODY_SIZE: Final = 25  # persons at a body, on average


class Planted(StrEnum):
    """What was done to a record; the value is its name in the report."""

    TYPING = "Tippfehler im Familiennamen"
    TYPING_GIVEN = "Tippfehler im Vornamen"
    UMLAUT = "Umlaut anders geschrieben"
    SPELLING = "nach Gehör geschrieben"
    SWAPPED = "Vor- und Familienname vertauscht"
    TITLE = "mit Dr. und zweitem Vornamen"
    INITIAL = "Vorname abgekürzt"
    OFFICE = "anderes Amt, andere Stelle"
    MAIDEN = "anderer Familienname"
    SAME = "doppelt erfasst"


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleSet:
    """The persons, and which pairs (lower id first) are one person, each with what was done."""

    people: tuple[PersonFacts, ...]
    truth: dict[tuple[int, int], Planted]


def make_sample(count: int, seed: int = SEED) -> SampleSet:
    """So many persons; a twentieth of them are a second record of another one."""
    return _Maker(count, random.Random(f"{seed}/{count}")).make()


class _Maker:
    def __init__(self, count: int, chance: random.Random) -> None:
        self._count = count
        self._chance = chance
        self._families = _family_names(chance)
        self._family_weights = _zipf(len(self._families))
        self._women, self._men = _WOMEN.split(), _MEN.split()
        self._people: list[PersonFacts] = []
        self._bodies = max(4, count // _BODY_SIZE)

    def make(self) -> SampleSet:
        doubles = int(self._count * _DUPLICATES)
        while len(self._people) < self._count - doubles:
            self._add_someone()
        del self._people[self._count - doubles :]
        truth: dict[tuple[int, int], Planted] = {}
        for original in self._chance.sample(self._people, doubles):
            planted = self._chance.choice(list(Planted))
            number = len(self._people) + 1
            double, planted = self._double(original, planted)
            self._people.append(replace(double, id=number))
            truth[original.id, number] = planted
        return self._shuffled(truth)

    def _shuffled(self, truth: dict[tuple[int, int], Planted]) -> SampleSet:
        """The number of a record must not tell which is the double."""
        numbers = list(range(1, len(self._people) + 1))
        self._chance.shuffle(numbers)
        people = [replace(one, id=numbers[one.id - 1], name=_named(one)) for one in self._people]
        pairs = {tuple(sorted((numbers[a - 1], numbers[b - 1]))): what for (a, b), what in truth.items()}
        return SampleSet(people=tuple(sorted(people, key=lambda one: one.id)), truth=pairs)  # type: ignore[arg-type]

    # ── persons ─────────────────────────────────────────────────────────────────────────────────────────────

    def _add_someone(self) -> None:
        draw = self._chance.random()
        person = self._person()
        self._keep(person)
        if draw < 0.06:  # a household: another given name, the same address and number
            spouse = self._another_than(person)
            self._keep(replace(spouse, family_name=person.family_name, former=spouse.former,
                               addresses=person.addresses, phones=person.phones, mails=person.mails[:1]))  # fmt: skip
        elif draw < 0.075:  # father and son of one name under one roof
            self._add_son(person)
        elif draw < 0.095:  # a namesake elsewhere
            other = self._person()
            self._keep(
                replace(other, given_name=person.given_name, family_name=person.family_name, gender=person.gender)
            )
        elif draw < 0.11:  # a successor of nearly the same name at the same body
            other = self._another_than(person)
            self._keep(replace(other, family_name=person.family_name, bodies=person.bodies, mails=person.mails[-1:],
                               phones=person.phones))  # fmt: skip

    def _add_son(self, father: PersonFacts) -> None:
        """What tells them apart is known: an addition to the name, or both birth dates."""
        suffix = self._chance.choice(["jun.", ""])
        if not suffix and not father.birth_date:
            self._people[-1] = replace(self._people[-1], birth_date=self._birth(1950))
        self._keep(
            replace(
                self._person(),
                given_name=father.given_name,
                family_name=father.family_name,
                gender=father.gender,
                addresses=father.addresses,
                phones=father.phones,
                suffix=suffix,
                birth_date=self._birth(1985),
            )
        )

    def _another_than(self, person: PersonFacts) -> PersonFacts:
        made = self._person()
        while made.given_name.split()[0] == person.given_name.split()[0]:
            made = self._person()
        return made

    def _keep(self, person: PersonFacts) -> None:
        self._people.append(replace(person, id=len(self._people) + 1))

    def _person(self) -> PersonFacts:
        chance = self._chance
        is_woman = chance.random() < 0.5
        names = self._women if is_woman else self._men
        given = chance.choices(names, _zipf(len(names)))[0]
        if chance.random() < 0.12:
            given = f"{given} {chance.choice(names)}"
        family = self._family()
        body = chance.randrange(self._bodies)
        private = self._private()
        return PersonFacts(
            id=0,
            given_name=given,
            family_name=family if chance.random() > 0.05 else f"{family}-{self._family()}",
            former=(self._family(),) if is_woman and chance.random() < 0.1 else (),
            gender=(Gender.FEMALE if is_woman else Gender.MALE) if chance.random() < 0.6 else Gender.UNKNOWN,
            birth_date=self._birth(1965) if chance.random() < 0.35 else "",
            bodies=(body + 1,),
            mails=self._mails(given, family, body),
            mobiles=(f"+491{chance.randrange(500, 799)}{chance.randrange(10**6, 10**7)}",)
            if chance.random() < 0.4
            else (),
            phones=self._phones(body),
            addresses=(private,) if chance.random() < 0.7 else (),
        )

    def _family(self) -> str:
        return self._chance.choices(self._families, self._family_weights)[0]

    def _birth(self, around: int) -> str:
        year = min(2004, max(1930, round(self._chance.gauss(around, 10))))
        return f"{year}-{self._chance.randrange(1, 13):02}-{self._chance.randrange(1, 29):02}"

    def _mails(self, given: str, family: str, body: int) -> tuple[str, ...]:
        draw = self._chance.random()
        if draw < 0.25:
            return (f"info@stelle{body}.example.org",)
        if draw < 0.75:
            return (f"{given.split()[0]}.{family}{self._chance.randrange(99)}@stelle{body}.example.org".lower(),)
        return ()

    def _phones(self, body: int) -> tuple[str, ...]:
        draw = self._chance.random()
        if draw < 0.35:
            return (f"+49681{body:05}0",)
        return (f"+49681{body:05}{self._chance.randrange(10, 99)}",) if draw < 0.75 else ()

    def _private(self) -> Home:
        town = self._chance.randrange(max(20, self._count // 100))
        street = f"{self._chance.choice(_STREETS)} {self._chance.randrange(1, 90)}"
        return Home(street=street, postcode=f"{10000 + town * 7:05}", city=f"Musterort {town}")

    # ── doubles ─────────────────────────────────────────────────────────────────────────────────────────────

    def _double(self, one: PersonFacts, planted: Planted) -> tuple[PersonFacts, Planted]:
        made = self._alteration(planted)(one)
        if made == one:
            planted, made = Planted.SAME, one
        made = replace(made, birth_date=made.birth_date if self._chance.random() < 0.7 else "")
        if self._chance.random() < _WITHOUT_CHANNELS:
            made = replace(made, mails=(), mobiles=(), phones=())
        elif self._chance.random() < 0.5:
            made = replace(made, mails=self._mails(one.given_name, one.family_name, one.bodies[0] - 1))
        if self._chance.random() < 0.2:
            made = replace(made, addresses=(self._private(),) if self._chance.random() < 0.3 else ())
        return made, planted

    def _alteration(self, planted: Planted) -> Callable[[PersonFacts], PersonFacts]:
        return {
            Planted.TYPING: lambda one: replace(one, family_name=self._mistyped(one.family_name)),
            Planted.TYPING_GIVEN: lambda one: replace(one, given_name=self._mistyped(one.given_name)),
            Planted.UMLAUT: lambda one: replace(one, family_name=_respelled(one.family_name, _UMLAUTS)),
            Planted.SPELLING: lambda one: replace(one, family_name=self._heard(one.family_name)),
            Planted.SWAPPED: lambda one: replace(one, given_name=one.family_name, family_name=one.given_name),
            Planted.TITLE: lambda one: replace(one, given_name=f"{one.given_name} {self._second(one)}"),
            Planted.INITIAL: lambda one: replace(one, given_name=f"{one.given_name[:1]}."),
            Planted.OFFICE: self._elsewhere,
            Planted.MAIDEN: self._married,
            Planted.SAME: lambda one: one,
        }[planted]

    def _second(self, one: PersonFacts) -> str:
        return self._chance.choice(self._women if one.gender is Gender.FEMALE else self._men)

    def _elsewhere(self, one: PersonFacts) -> PersonFacts:
        """A new place of work brings a new number and mailbox; what is private stays."""
        body = self._chance.randrange(self._bodies)
        return replace(
            one,
            bodies=(body + 1,),
            mails=self._mails(one.given_name, one.family_name, body),
            phones=self._phones(body),
        )

    def _married(self, one: PersonFacts) -> PersonFacts:
        """Under the name of before, which the first record knows as a former one; or under the one taken since."""
        if one.former:
            return replace(one, family_name=one.former[0], former=())
        return replace(one, family_name=self._family(), former=(one.family_name,))

    def _mistyped(self, name: str) -> str:
        at = self._chance.randrange(1, max(2, len(name) - 1))
        rest = name[at + 1 :]
        letter = self._chance.choice("abcdefghijklmnoprstuvwz")
        exchanged = name[:at] + name[at : at + 2][::-1] + name[at + 2 :]
        return self._chance.choice(
            [name[:at] + rest, name[:at] + name[at] * 2 + rest, name[:at] + letter + rest, exchanged]
        )

    def _heard(self, name: str) -> str:
        fitting = [(old, new) for old, new in _HEARD if old in name]
        return name.replace(*self._chance.choice(fitting), 1) if fitting else name


def _named(one: PersonFacts) -> str:
    return " ".join(part for part in (one.given_name, one.family_name, one.suffix) if part)


def _respelled(name: str, pairs: Sequence[tuple[str, str]]) -> str:
    for old, new in pairs:
        name = name.replace(old, new)
    return name


def _zipf(count: int) -> list[float]:
    return [1 / (at + 6) for at in range(count)]


def _family_names(chance: random.Random) -> list[str]:
    """The common ones first, then made of syllables as German names are: some resemble each other on purpose."""
    made = sorted({f"{first}{last}" for first in _FIRST.split() for last in _LAST.split()})
    chance.shuffle(made)
    return [*_FAMILIES.split(), *made]


_STREETS: Final = (
    "Hauptstraße", "Bahnhofstraße", "Gartenweg", "Schulstraße", "Am Markt", "Lindenallee", "Bergstraße", "Kirchplatz",
    "Im Winkel", "Waldweg", "Mühlenweg", "Ringstraße", "Talstraße", "Rosenweg", "Feldstraße", "Am Bach",
)  # fmt: skip
_UMLAUTS: Final = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"))
_HEARD: Final = (
    ("ei", "ai"), ("ey", "ei"), ("ai", "ei"), ("ay", "ei"), ("tt", "t"), ("dt", "tt"), ("th", "t"), ("ff", "f"),
    ("ck", "k"), ("mm", "m"), ("nn", "n"), ("ll", "l"), ("rr", "r"), ("tz", "z"), ("ss", "s"), ("f", "ff"), ("k", "ck"),
)  # fmt: skip
_FAMILIES: Final = """
Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann
Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn
Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon
Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas
Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff
Pfeiffer Kiefer Backes Thome Wilhelm Jochum Klein Schorr Rauber Detzler Maldener Peifer Zimmer Kläs Feid
Haßdenteufel
""".strip()
_FIRST: Final = """
Stein Berg Wald Feld Linden Eichen Buchen Rosen Hohen Nieder Ober Unter Wiesen Bruch Tal Kirch Mühl Brunnen Sand
Fels Schön Lang Kurz Breit Weiß Schwarz Roth Grün Alten Neuen Hirsch Fuchs Wolfs Bären Adler Falken Habichts Dorn
Ahorn Erlen Birken Tannen Heiden Moor Seen Ufer Bach Quellen Königs Grafen
""".strip()
_LAST: Final = """
bach bacher berg berger feld felder mann hausen häuser dorf dorfer hof hofer hofen thal thaler stein steiner au auer
wald walder born brink kamp meier müller schmidt er ner ler ke ig
""".strip()
_WOMEN: Final = """
Anna Maria Ursula Monika Petra Elisabeth Sabine Renate Helga Karin Brigitte Ingrid Erika Andrea Gisela Claudia
Susanne Gabriele Christa Christine Hildegard Anja Barbara Birgit Martina Heike Angelika Nicole Katharina Stefanie
Julia Christina Sandra Melanie Daniela Katja Kerstin Ute Jutta Silke Tanja Manuela Simone Doris Cornelia Bettina
Christiane Eva Michaela Johanna Lena Sarah Laura Hannah Franziska Carolin Marlene Sophie Luisa Alexandra Regina
Marion Silvia Margarete Inge
""".strip()
_MEN: Final = """
Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Günter Stefan Christian Uwe Werner Horst Frank Dieter Manfred
Gerhard Hans Bernd Thorsten Mathias Martin Markus Ralf Jörg Daniel Alexander Sebastian Karl Walter Joachim Rainer
Matthias Helmut Jan Sven Dirk Holger Oliver Tobias Florian Philipp Tim Felix Lukas Jonas Maximilian Johannes Paul
Robert Rolf Kurt Heinz Josef Friedrich Norbert Volker Harald Bernhard Franz Georg Ulrich Stephan Carsten Marcel
Patrick Simon David Leon
""".strip()
