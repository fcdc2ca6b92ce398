"""Rules are read as lines and rebuilt; whatever is done to them, no condition is lost and no group stays empty."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from crm.domain import audience_tree as tree
from crm.domain.audience import Audience, Quota, QuotaBy, Under
from crm.domain.audience_conditions import HasTag, HeadOf
from crm.domain.audience_rule import AllOf, AnyOf, NoneOf, Rule, leaves
from crm.domain.audience_tree import Place, Rules, Side
from crm.domain.candidate import Candidate
from crm.domain.event import Category
from crm.domain.party import BodyType
from crm.domain.selection import select
from tests.rule_trees import listed

A, B, C, D = (HasTag(name) for name in "abcd")
some_rules = st.lists(listed, min_size=1, max_size=4).map(tuple)


def plain(rules: Rules) -> Counter[Rule]:
    return Counter(leaf for rule in rules for leaf in leaves(tree.bare(rule)))


def has_empty_group(rules: Rules) -> bool:
    return any(tree.is_group(line.rule) and not line.rule.rules for line in tree.lines(rules))


def test_lines_and_paths() -> None:
    rules = (A, Under(AllOf((B, NoneOf((C,)))), Category.PRESS))
    found = list(tree.lines(rules))
    assert [(line.path, line.depth) for line in found] == [
        ((0,), 0),
        ((1,), 0),
        ((1, 0), 1),
        ((1, 1), 1),
        ((1, 1, 0), 2),
    ]
    assert found[1].category is Category.PRESS
    assert tree.rule_at(rules, (1, 1, 0)) is C
    assert tree.path_of(rules, C) == (1, 1, 0)
    assert tree.path_of(rules, D) == ()


def test_together_with_the_one_before_and_out_again() -> None:
    joined = tree.indented((A, B), (1,))
    assert joined == (AllOf((A, B)),)
    assert tree.indented((A, B, C), (1,)) == (AllOf((A, B)), C)
    assert tree.indented((AllOf((A, B)), C), (1,)) == (AllOf((A, B, C)),)
    assert tree.indented((AllOf((A, B, C)),), (0, 2)) == (AllOf((A, AnyOf((B, C)))),)
    assert tree.outdented(joined, (0, 1)) == (A, B)
    assert tree.outdented((AllOf((A, B, C)), D), (0, 0)) == (AllOf((B, C)), A, D)
    assert tree.indented((A, B), (0,)) == tree.outdented((A, B), (0,)) == (A, B)


def test_a_category_stays_with_its_line_and_never_gets_inside() -> None:
    press = Under(A, Category.PRESS)
    assert tree.indented((press, B), (1,)) == (Under(AllOf((A, B)), Category.PRESS),)
    assert tree.indented((A, Under(B, Category.PRESS)), (1,)) == (AllOf((A, B)),)
    assert tree.replaced((press,), (0,), C) == (Under(C, Category.PRESS),)
    assert tree.listed_under((press,), (0,), None) == (A,)
    assert tree.negated((press,), (0,)) == (Under(NoneOf((A,)), Category.PRESS),)
    assert tree.shifted((press, B), (0,), 1) == (B, press)


def test_further_conditions_and_the_opposite() -> None:
    assert tree.joined((A,), (0,), AllOf, B) == (AllOf((A, B)),)
    assert tree.joined((AllOf((A, B)),), (0,), AllOf, C) == (AllOf((A, B, C)),)
    assert tree.joined((AllOf((A, B)),), (0,), AnyOf, C) == (AnyOf((AllOf((A, B)), C)),)
    assert tree.negated(tree.negated((A,), (0,)), (0,)) == (A,)


def test_what_is_left_of_a_group() -> None:
    assert tree.removed((AllOf((A, B)), C), (0, 1)) == (A, C)
    assert tree.removed((NoneOf((A, B)),), (0, 1)) == (NoneOf((A,)),)
    assert tree.removed((NoneOf((A,)), B), (0, 0)) == (B,)


def test_a_group_cannot_be_put_into_itself() -> None:
    rules = (AllOf((A, B)), C)
    assert tree.moved(rules, (0,), (0, 1)) == rules
    assert tree.moved(rules, (1,), (0, 1)) == (AllOf((A, C, B)),)


@given(some_rules, st.data())
@settings(max_examples=200)
def test_moving_loses_nothing(rules: Rules, data: st.DataObject) -> None:
    paths = [line.path for line in tree.lines(rules)]
    source, target = data.draw(st.sampled_from(paths)), data.draw(st.sampled_from(paths))
    step = data.draw(st.sampled_from([-1, 1]))
    before = plain(rules)
    for after in (
        tree.moved(rules, source, target),
        tree.indented(rules, source),
        tree.outdented(rules, source),
        tree.shifted(rules, source, step),
        tree.negated(rules, source),
    ):
        assert plain(after) == before
        assert not has_empty_group(after)
        assert not any(isinstance(line.rule, Under) for line in tree.lines(after))
    assert tree.path_of(tree.moved(rules, source, target), tree.rule_at(rules, source))


@given(some_rules, st.data())
@settings(max_examples=200)
def test_removing_takes_just_that(rules: Rules, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from([line.path for line in tree.lines(rules)]))
    gone = plain((tree.rule_at(rules, path),))
    after = tree.removed(rules, path)
    assert plain(after) == plain(rules) - gone
    assert not has_empty_group(after)


def candidate(number: int, body: BodyType, *tags: str) -> Candidate:
    return Candidate(
        office_id=number, party_id=number, organisation_id=number, body_type=body, is_head=True, tags=frozenset(tags)
    )


def test_each_inner_rule_is_counted_by_itself() -> None:
    towns = HeadOf(BodyType.MUNICIPALITY)
    audience = Audience(
        include=(AllOf((towns, A)), B),
        exclude=(AnyOf((C, D)),),
        quotas=(Quota(by=QuotaBy.DISTRICT, seats=1, beyond=(towns,)),),
    )
    places = [place for place, _ in tree.inner_rules(audience)]
    assert places == [
        Place(Side.INCLUDE, (0, 0)),
        Place(Side.INCLUDE, (0, 1)),
        Place(Side.EXCLUDE, (0, 0)),
        Place(Side.EXCLUDE, (0, 1)),
        Place(Side.BEYOND, (0,), 0),
    ]
    people = [
        candidate(1, BodyType.MUNICIPALITY, "a"),
        candidate(2, BodyType.MUNICIPALITY, "c"),
        candidate(3, BodyType.MINISTRY, "a", "b"),
    ]
    found = select(audience, people)
    assert found.inner == (2, 2, 1, 0, 2)
    assert found.counts == (1, 1)
