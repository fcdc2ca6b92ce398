"""A way through the network, said in German: who could introduce whom, clause by clause.

"Dr. Anna Muster ist Bürgermeisterin der Gemeinde Tholey; diese gehört zum Landkreis St. Wendel; dessen Landrat ist
Karl Beispiel." Where a name's grammar is not known, the name is repeated instead of guessed at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crm.domain.event import Role
from crm.domain.listing import SubjectKind
from crm.domain.network import Edge, EdgeRecord, Node, Way
from crm.domain.party import Gender

#: In which capacity somebody took part, as the label of a link; a guest has his or her answer there.
ROLE_LABELS = {
    Role.HOST: "Gastgeber",
    Role.GREETING: "Grußwort",
    Role.KEYNOTE: "Keynote",
    Role.MODERATION: "Moderation",
    Role.PITCH: "Pitch",
    Role.VISITED: "Besuch",
    Role.PRESS_CONTACT: "Pressekontakt",
}

_NEUTER = (
    "ministerium", "amt", "parlament", "haus", "institut", "zentrum", "büro", "unternehmen", "werk", "referat",
    "kabinett", "präsidium", "gericht", "radio", "studio", "start-up", "kuratorium", "direktorium", "land",
)  # fmt: skip
_MASCULINE = (
    "kreis", "verband", "tag", "rat", "verein", "bund", "ausschuss", "club", "senat", "dienst", "fonds", "vorstand",
    "betrieb", "beirat", "verlag", "konzern",
)  # fmt: skip


def said(way: Way) -> str:
    """The whole way as one German sentence, "" for a way without steps."""
    clauses = list(_clauses(way))
    if not clauses:
        return ""
    text = "; ".join(clauses)
    return text[0].upper() + text[1:] + "."


def _clauses(way: Way) -> Iterator[str]:
    at = 0
    while at < len(way.edges):
        text, steps = _clause(way, at)
        yield text
        at += steps


def _clause(way: Way, at: int) -> tuple[str, int]:
    """The next clause and how many steps it covers."""
    node, edge, other = way.nodes[at], way.edges[at], way.nodes[at + 1]
    is_first = at == 0
    if edge.record is EdgeRecord.TENURE:
        return _tenure(way, at, node, edge, other)
    if edge.record is EdgeRecord.OFFICE:
        return _office(way, at, node, other)
    if edge.record is EdgeRecord.PARENT:
        return _parent(node, edge, other, is_first), 1
    if edge.record is EdgeRecord.RELATIONSHIP:
        return _relationship(node, edge, other, is_first), 1
    return _participation(node, edge, other, is_first), 1


def _tenure(way: Way, at: int, node: Node, edge: Edge, other: Node) -> tuple[str, int]:
    if node.subject.kind is SubjectKind.PERSON:
        names_body = at + 1 < len(way.edges) and way.edges[at + 1].record is EdgeRecord.OFFICE
        return f"{_this(node, at == 0)} ist {_of_body(edge.word, other)}", 2 if names_body else 1
    if at == 0:
        return f"{_of_body(edge.word, node)} ist {other.name}", 1
    return f"dasselbe Amt hat auch {other.name} inne", 1


def _office(way: Way, at: int, node: Node, other: Node) -> tuple[str, int]:
    if node.subject.kind is SubjectKind.OFFICE:
        return f"das Amt „{node.name}“ gehört {Body.of(other).dative_with_zu()}", 1
    body, follows = Body.of(node), at + 1 < len(way.edges)
    if not follows:
        return f"{body.there(at == 0)} gibt es das Amt „{other.name}“", 1
    holder, title = way.nodes[at + 2], way.edges[at + 1].word.removesuffix(f" {node.genitive}")
    if at == 0:
        return f"{_of(title, body.genitive)} ist {holder.name}", 2
    return (f"{body.whose} {title} ist {holder.name}" if body.whose else f"dort ist {holder.name} {title}"), 2


def _parent(node: Node, edge: Edge, other: Node, is_first: bool) -> str:
    own, theirs = Body.of(node), Body.of(other)
    if edge.source == node.subject:
        return f"{own.this(is_first)} gehört {theirs.dative_with_zu()}"
    return f"{own.dative_with_zu() if is_first or not own.to_this else own.to_this} gehört {theirs.nominative}"


def _relationship(node: Node, edge: Edge, other: Node, is_first: bool) -> str:
    if edge.source == node.subject:
        return f"{_this(node, is_first)} ist {_of(edge.word, _genitive(other))}"
    name = Body.of(other).nominative if other.subject.kind is SubjectKind.ORGANISATION else other.name
    whose = "" if is_first else _whose(node)
    return f"{whose} {edge.word} ist {name}" if whose else f"{_of(edge.word, _genitive(node))} ist {name}"


def _participation(node: Node, edge: Edge, other: Node, is_first: bool) -> str:
    capacity = f" ({edge.word})" if edge.word else ""
    if node.subject.kind is SubjectKind.EVENT:
        name = Body.of(other).nominative if other.subject.kind is SubjectKind.ORGANISATION else other.name
        return f"bei „{node.name}“ war {name}{capacity}" if is_first else f"dort war auch {name}{capacity}"
    when = f", {other.detail}" if other.detail else ""
    return f"{_this(node, is_first)} war bei „{other.name}“{when}{capacity}"


# ── persons and bodies in a sentence ────────────────────────────────────────────────────────────────────────


def _this(node: Node, is_first: bool) -> str:
    """The subject of a clause: the name where nothing was said yet, else "diese", "dieser"."""
    if node.subject.kind is SubjectKind.ORGANISATION:
        return Body.of(node).this(is_first)
    pronoun = {Gender.FEMALE: "diese", Gender.MALE: "dieser"}.get(node.gender)
    return node.name if is_first or pronoun is None else pronoun


def _whose(node: Node) -> str:
    if node.subject.kind is SubjectKind.ORGANISATION:
        return Body.of(node).whose
    return {Gender.FEMALE: "deren", Gender.MALE: "dessen"}.get(node.gender, "")


def _genitive(node: Node) -> str:
    return Body.of(node).genitive if node.subject.kind is SubjectKind.ORGANISATION else f"von {node.name}"


def _of(word: str, genitive: str) -> str:
    return word if genitive and word.endswith(genitive) else f"{word} {genitive}".rstrip()


def _of_body(title: str, office: Node) -> str:
    """The title with the office's body: "Bürgermeisterin der Gemeinde Tholey"."""
    return _of(title, office.genitive or (f"({office.body})" if office.body else ""))


@dataclass(frozen=True, slots=True)
class Body:
    """The cases of a body's name, as far as its genitive tells them. ``gender``: "f", "m", "n", or "" if unknown."""

    name: str
    own_genitive: str
    gender: str

    @classmethod
    def of(cls, node: Node) -> Body:
        article = node.genitive.partition(" ")[0]
        gender = "f" if article == "der" else _by_head(node.name) if article == "des" else ""
        return cls(node.name, node.genitive, gender)

    @property
    def genitive(self) -> str:
        return self.own_genitive or f"von {self.name}"

    @property
    def nominative(self) -> str:
        """ "die Gemeinde Tholey", "der Deutsche Bundestag"; the bare name where the gender is unknown."""
        article = {"f": "die", "m": "der", "n": "das"}.get(self.gender)
        if article is None:
            return self.name
        if self.gender == "f":
            after = self.own_genitive.partition(" ")[2]
            same = after.split()[-1] == self.name.split()[-1] and len(after.split()) == len(self.name.split())
            return f"{article} {self.name if same else after}"  # else "der Redaktion Musterzeitung"
        return f"{article} {self._weak(cut=1)}"

    @property
    def whose(self) -> str:
        return {"der": "deren", "des": "dessen"}.get(self.own_genitive.partition(" ")[0], "")

    @property
    def to_this(self) -> str:
        return {"f": "zu ihr", "m": "zu ihm", "n": "zu ihm"}.get(self.gender, "")

    def this(self, is_first: bool) -> str:
        pronoun = {"f": "diese", "m": "dieser", "n": "dieses"}.get(self.gender)
        return self.nominative if is_first or pronoun is None else pronoun

    def there(self, is_first: bool) -> str:
        return f"bei {self.name}" if is_first else "dort"

    def dative_with_zu(self) -> str:
        """ "zur Gemeinde Tholey", "zum Deutschen Bundestag", "zu Musterwerk" """
        if self.gender == "f":
            return f"zur {self.own_genitive.partition(' ')[2]}"
        return f"zum {self._weak()}" if self.gender else f"zu {self.name}"

    def _weak(self, cut: int = 0) -> str:
        """The name with its adjective as it stands in the genitive, less ``cut`` letters: Deutscher → Deutschen."""
        first, _, rest = self.name.partition(" ")
        adjective = self.own_genitive.split()[1]
        is_adjective = rest and first[-2:] in ("er", "es") and adjective[:-1] + first[-1] == first
        return f"{adjective[: len(adjective) - cut]} {rest}" if is_adjective else self.name


def _by_head(name: str) -> str:
    """Masculine or neuter by the first word that says so."""
    for word in name.lower().replace(",", " ").split():
        if word.endswith(_NEUTER):
            return "n"
        if word.endswith(_MASCULINE):
            return "m"
    return ""
