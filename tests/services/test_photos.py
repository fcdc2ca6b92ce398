"""Photos from cameras, phones, print shops and by mistake. The plain cases are in test_editing."""

from __future__ import annotations

import io
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from crm.domain.errors import UserError
from crm.domain.party import Photo
from crm.services import photos
from crm.services.photos import prepare_photo
from tests.services.work import Work


def written(image: Image.Image, form: str, **more: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, **more)
    return buffer.getvalue()


def opened(photo: Photo) -> Image.Image:
    image = Image.open(io.BytesIO(photo.data))
    image.load()
    return image


@pytest.mark.parametrize("orientation", range(1, 9))
def test_whichever_way_the_camera_was_held_the_left_upper_corner_is_red(orientation: int) -> None:
    upright = Image.new("RGB", (60, 40), "white")
    upright.paste("red", (0, 0, 20, 15))
    undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # orientation → what the camera did to the picture
    turned = upright if orientation == 1 else upright.transpose(Image.Transpose(undo[orientation]))
    exif = Image.Exif()
    exif[0x0112] = orientation
    image = opened(prepare_photo(written(turned, "JPEG", exif=exif, quality=95)))
    assert image.size == (60, 40)
    red, green, _ = image.getpixel((5, 5))
    assert red > 200 > 80 > green
    assert image.getpixel((50, 30)) > (240, 240, 240)


def test_a_torn_exif_block_does_not_cost_the_photo() -> None:
    data = written(
        Image.new("RGB", (30, 20), "navy"), "JPEG", exif=b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\xff\xff\x01\x12"
    )
    assert opened(prepare_photo(data)).size == (30, 20)


def _swapped_profile() -> bytes:
    """The profile of a device that means green where others say red."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = struct.unpack(">I", profile[128:132])[0]
    entries = {bytes(profile[132 + 12 * n : 136 + 12 * n]): 132 + 12 * n for n in range(count)}
    red, green = entries[b"rXYZ"] + 4, entries[b"gXYZ"] + 4
    profile[red : red + 8], profile[green : green + 8] = profile[green : green + 8], profile[red : red + 8]
    return bytes(profile)


def test_the_colour_profile_of_a_camera_is_applied_and_dropped() -> None:
    image = Image.new("RGB", (20, 20), (220, 0, 0))
    made = opened(prepare_photo(written(image, "JPEG", icc_profile=_swapped_profile(), quality=95)))
    red, green, _ = made.getpixel((10, 10))
    assert green > 150 > 80 > red
    assert "icc_profile" not in made.info


def test_a_profile_that_makes_no_sense_is_passed_over() -> None:
    image = Image.new("RGB", (20, 20), (220, 0, 0))
    red, green, _ = opened(prepare_photo(written(image, "JPEG", icc_profile=b"kein Profil" * 20))).getpixel((9, 9))
    assert red > 150 > 80 > green


def test_a_huge_picture_is_refused_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    for size in ((40, 40), (100, 100)):  # a warning of Pillow's, and an error
        with pytest.raises(UserError, match="Das Bild ist zu groß; möglich sind bis zu 80 MB und 89 Millionen"):
            prepare_photo(written(Image.new("RGB", size), "PNG"))
    monkeypatch.setattr(photos, "_LARGEST_FILE", 10)
    with pytest.raises(UserError, match="Das Bild ist zu groß"):
        prepare_photo(b"x" * 11)


@pytest.mark.parametrize("brand", [b"heic", b"mif1", b"hevc"])
def test_the_format_of_phones_is_named(brand: bytes) -> None:
    with pytest.raises(UserError, match=r"HEIC werden nicht gelesen\. Bitte speichern Sie das Foto als JPEG"):
        prepare_photo(b"\x00\x00\x00\x18ftyp" + brand + b"\x00\x00\x00\x00mif1heic" + b"\x00" * 40)


def test_the_logo_of_an_organisation_keeps_its_transparency_and_a_person_gets_paper(work: Work) -> None:
    logo = Image.new("RGBA", (900, 300), (0, 0, 0, 0))
    logo.paste((20, 90, 160, 255), (300, 100, 600, 200))
    data = written(logo, "PNG")
    body, person = work.body("Gemeinde Tholey"), work.person("Kümmel")
    for subject in (body, person):
        work.services.editing.set_photo(subject, data)
    kept, paper = work.one(Photo, party_id=body.id), work.one(Photo, party_id=person.id)
    assert (kept.media_type, opened(kept).mode, kept.width) == ("image/png", "RGBA", 530)
    assert opened(kept).getpixel((5, 5))[3] == 0
    assert paper.media_type == "image/jpeg"
    assert min(opened(paper).getpixel((5, 5))) > 250
    card = work.services.exporting.cards([body])[0]
    assert card.photo == kept
    assert work.services.sheets.media_sheet([body]).warnings == ()


def test_a_logo_without_transparency_and_a_noisy_one_are_small() -> None:
    plain = prepare_photo(written(Image.new("RGBA", (400, 400), "navy"), "PNG"), is_logo=True)
    assert plain.media_type == "image/jpeg"
    noise = Image.merge("RGBA", [Image.effect_noise((600, 600), 90) for _ in range(4)])
    noisy = prepare_photo(written(noise, "PNG"), is_logo=True)
    assert noisy.media_type == "image/png"
    assert len(noisy.data) <= 100_000
    assert opened(noisy).size == (noisy.width, noisy.height)


@given(st.data())
@settings(max_examples=150)
def test_any_damage_is_a_photo_or_a_sentence(data: st.DataObject) -> None:
    image = Image.linear_gradient("L").resize((24, 18)).convert("RGB")
    whole = bytearray(written(image, data.draw(st.sampled_from(["JPEG", "PNG", "GIF", "TIFF"]))))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        photo = prepare_photo(bytes(whole[: data.draw(st.integers(1, len(whole)))]))
    except UserError:
        return
    assert opened(photo).size == (photo.width, photo.height)
