"""Rules of every kind for property tests, also inside groups, under categories and among the exceptions of quotas."""

from __future__ import annotations

from hypothesis import strategies as st

from crm.domain.audience import Audience, ListOrder, Overflow, Quota, QuotaBy, Under
from crm.domain.audience_conditions import (
    AtBody,
    ConfirmedSince,
    FieldIs,
    HasTag,
    HeadOf,
    InDistrict,
    InPlace,
    InSearch,
    KindIs,
    OfConstituency,
    OfficeKind,
    Reachable,
    RelatedTo,
    TermEnds,
    Way,
)
from crm.domain.audience_data import Known
from crm.domain.audience_history import DeclinedInARow, InvitedTo, NotInvitedSince, TookPart, TookPartAs
from crm.domain.audience_rule import AllOf, AnyOf, NoneOf, Rule
from crm.domain.event import Category, Role, Status
from crm.domain.listing import SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType

#: Two events of one name, and a name with a quotation mark and an umlaut.
KNOWN = Known(
    ids={"Impulse 2020": 1, 'Empfang "Süd"': 3},
    names={1: "Impulse 2020", 2: "Impulse 2020", 3: 'Empfang "Süd"'},
    parties={"SPD": 7, "Anna Beispiel": 9},
    party_names={7: "SPD", 8: "Anna Beispiel", 9: "Anna Beispiel"},
    districts={"Landkreis St. Wendel": "10046"},
    searches={"Presse": "art:person schlagwort:presse"},
)

words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).map(str.strip).filter(bool)
days = st.one_of(
    st.dates().map(PartialDate.of), st.integers(1900, 2100).map(PartialDate), st.just(PartialDate(2027, 3))
)
events = st.sampled_from(sorted(KNOWN.names.items()))
parties = st.sampled_from(sorted(KNOWN.party_names.items()))


def took_part(event: tuple[int, str], statuses: frozenset[Status], more: tuple[object, ...]) -> TookPart:
    categories, roles, taken_as = more
    return TookPart(*event, statuses, categories, roles, taken_as)  # type: ignore[arg-type]


conditions: st.SearchStrategy[Rule] = st.one_of(
    st.sampled_from(SubjectKind).map(KindIs),
    st.sampled_from(BodyType).map(HeadOf),
    st.sampled_from(BodyType).map(AtBody),
    st.builds(OfficeKind, words, st.one_of(st.just(""), words)),
    st.sampled_from([InDistrict("10046", "Landkreis St. Wendel"), InDistrict("10"), InDistrict("10046115", "Tholey")]),
    words.map(InPlace),
    st.builds(lambda party, kind: RelatedTo(*party, kind), parties, st.sampled_from(["", "member_of"])),
    words.map(OfConstituency),
    words.map(HasTag),
    st.builds(FieldIs, words, st.one_of(st.just(""), words)),
    st.sampled_from(Way).map(Reachable),
    days.map(ConfirmedSince),
    days.map(TermEnds),
    st.one_of(st.just(InSearch("art:person schlagwort:presse", "Presse")), words.map(InSearch)),
    st.builds(
        took_part,
        events,
        st.frozensets(st.sampled_from(Status), min_size=1),
        st.tuples(
            st.frozensets(st.sampled_from(Category)),
            st.frozensets(st.sampled_from(Role)),
            st.sampled_from([None, *TookPartAs]),
        ),
    ),
    events.map(lambda event: InvitedTo(*event)),
    days.map(NotInvitedSince),
    st.builds(DeclinedInARow, st.integers(1, 9), st.one_of(st.just(""), words)),
)


def _groups(inner: st.SearchStrategy[Rule]) -> st.SearchStrategy[Rule]:
    rules = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(rules.map(AllOf), rules.map(AnyOf), rules.map(NoneOf))


trees: st.SearchStrategy[Rule] = st.recursive(conditions, _groups, max_leaves=6)
listed = st.one_of(trees, st.builds(Under, trees, st.sampled_from(Category)))

quotas = st.builds(
    Quota,
    by=st.sampled_from(QuotaBy),
    seats=st.integers(0, 99),
    value=st.one_of(st.just(""), words),
    overflow=st.sampled_from(Overflow),
    beyond=st.lists(trees, max_size=2).map(tuple),
)

audiences = st.builds(
    Audience,
    name=words,
    offices_only=st.booleans(),
    with_vacant=st.booleans(),
    one_per_body=st.booleans(),
    way=st.sampled_from([None, *Way]),
    order=st.sampled_from(ListOrder),
    include=st.lists(listed, min_size=1, max_size=3).map(tuple),
    exclude=st.lists(trees, max_size=2).map(tuple),
    quotas=st.lists(quotas, max_size=2).map(tuple),
)
