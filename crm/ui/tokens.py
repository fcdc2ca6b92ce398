"""All colours of the window, light and dark. Nobody else writes a colour value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm.domain.colour import contrast as contrast  # what the tests of the colours measure
from crm.domain.colour import luminance as luminance
from crm.domain.notes import TagColour


class Tone(StrEnum):
    """What a status chip says by its colour (never by colour alone)."""

    GOOD = "good"  # zugesagt
    BAD = "bad"  # abgesagt
    SWAP = "swap"  # vertreten
    WARN = "warn"  # unter Vorbehalt, vakant, fällig
    OPEN = "open"  # offen, Entwurf, amtierend
    TINT = "tint"  # roles, teilgenommen: the accent, not a status colour


class AvatarKind(StrEnum):
    """Shape and colour of an avatar."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OFFICE = "office"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Pair:
    """A ground and the text that is legible on it."""

    ground: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One set of colours as ``#RRGGBB``. The names of the first block are those of the palette's roles."""

    window: str
    base: str
    alternate: str
    text: str
    secondary: str
    hairline: str
    border: str
    accent: str
    accent_hover: str
    on_accent: str
    highlight: str
    highlight_inactive: str
    disabled: str
    selected_text: str

    hover: str
    tint: str
    chip: Pair
    error: str
    tones: dict[Tone, Pair]
    bars: dict[Tone, str]
    avatars: dict[AvatarKind, Pair]
    tags: dict[TagColour, Pair]
    paper: str  # behind a logo, which was drawn for white paper
    shade: str  # over a window while a panel floats above it, #AARRGGBB

    def pair(self, tone: Tone) -> Pair:
        """Ground and text of a chip in this tone."""
        return self.tones[tone]


LIGHT = Tokens(
    window="#F2F4F7",
    base="#FFFFFF",
    alternate="#F8F9FB",
    text="#18202B",
    secondary="#545F6E",
    hairline="#E2E6EB",
    border="#848E9C",
    accent="#1D5FA8",
    accent_hover="#174F8D",
    on_accent="#FFFFFF",
    highlight="#DBE8F7",
    highlight_inactive="#E6EAEF",
    disabled="#98A1AE",
    selected_text="#18202B",
    hover="#EDF2F8",
    tint="#EAF2FB",
    chip=Pair("#E9EDF2", "#3D4856"),
    error="#972319",
    tones={
        Tone.GOOD: Pair("#DCF1E3", "#125F38"),
        Tone.BAD: Pair("#FBE3E0", "#972319"),
        Tone.SWAP: Pair("#E9E4FA", "#5132A3"),
        Tone.WARN: Pair("#FBEECF", "#744A00"),
        Tone.OPEN: Pair("#E9EDF2", "#46515F"),
        Tone.TINT: Pair("#EAF2FB", "#1D5FA8"),
    },
    bars={
        Tone.GOOD: "#2E8B57",
        Tone.BAD: "#C4443A",
        Tone.SWAP: "#7A5CD0",
        Tone.WARN: "#B97F10",
        Tone.OPEN: "#868F9D",
        Tone.TINT: "#1D5FA8",
    },
    avatars={
        AvatarKind.PERSON: Pair("#DCE8F6", "#1B4F8A"),
        AvatarKind.ORGANISATION: Pair("#E1E6EC", "#3D4A5A"),
        AvatarKind.OFFICE: Pair("#F3E9D8", "#6B4A12"),
        AvatarKind.EVENT: Pair("#EAF2FB", "#1D5FA8"),
    },
    tags={
        TagColour.GREY: Pair("#E9EDF2", "#3D4856"),
        TagColour.BLUE: Pair("#D6E6FA", "#1B4F8A"),
        TagColour.TEAL: Pair("#CDEEEE", "#0B5558"),
        TagColour.GREEN: Pair("#DBF0D5", "#2B5A1E"),
        TagColour.YELLOW: Pair("#FBF0B8", "#5C4A00"),
        TagColour.ORANGE: Pair("#FDE3CC", "#7F3F06"),
        TagColour.RED: Pair("#FBDAD9", "#8F1D22"),
        TagColour.PINK: Pair("#FADBEB", "#8A1B58"),
        TagColour.VIOLET: Pair("#E8DDFA", "#553097"),
    },
    paper="#FFFFFF",
    shade="#61101620",
)

DARK = Tokens(
    window="#1D2127",
    base="#15181D",
    alternate="#191D22",
    text="#E7EAEF",
    secondary="#A7B0BD",
    hairline="#2C323A",
    border="#707A88",
    accent="#7DB4F2",
    accent_hover="#9AC6F7",
    on_accent="#0B1A2B",
    highlight="#213C5B",
    highlight_inactive="#2A313A",
    disabled="#69727F",
    selected_text="#E7EAEF",
    hover="#20262E",
    tint="#1A2A3D",
    chip=Pair("#2A3038", "#C6CDD7"),
    error="#FFB0A8",
    tones={
        Tone.GOOD: Pair("#153525", "#8FDBB0"),
        Tone.BAD: Pair("#45201E", "#FFB0A8"),
        Tone.SWAP: Pair("#2F2750", "#C9BAFF"),
        Tone.WARN: Pair("#3E2F10", "#F3CE80"),
        Tone.OPEN: Pair("#2A3038", "#BFC7D2"),
        Tone.TINT: Pair("#1A2A3D", "#7DB4F2"),
    },
    bars={
        Tone.GOOD: "#4FB57F",
        Tone.BAD: "#E57268",
        Tone.SWAP: "#9C83EA",
        Tone.WARN: "#DDA63A",
        Tone.OPEN: "#717C8A",
        Tone.TINT: "#7DB4F2",
    },
    avatars={
        AvatarKind.PERSON: Pair("#23405F", "#A9CFF8"),
        AvatarKind.ORGANISATION: Pair("#333B45", "#C9D1DB"),
        AvatarKind.OFFICE: Pair("#43361F", "#EBCB92"),
        AvatarKind.EVENT: Pair("#1A2A3D", "#7DB4F2"),
    },
    tags={
        TagColour.GREY: Pair("#2A3038", "#C6CDD7"),
        TagColour.BLUE: Pair("#1F3A5F", "#A9CFF8"),
        TagColour.TEAL: Pair("#123C40", "#8EDDDD"),
        TagColour.GREEN: Pair("#20401C", "#A6DB97"),
        TagColour.YELLOW: Pair("#433A0C", "#EFDD80"),
        TagColour.ORANGE: Pair("#4A2C10", "#F7BE8A"),
        TagColour.RED: Pair("#4C1F22", "#FFB1AE"),
        TagColour.PINK: Pair("#491D38", "#F7AFD4"),
        TagColour.VIOLET: Pair("#35265A", "#CDBBFF"),
    },
    paper="#FFFFFF",
    shade="#61101620",
)
