"""Names for files, made of what things are called."""

from __future__ import annotations


def file_name_for(name: str, ending: str) -> str:
    """The name with everything replaced that a file system may refuse; ``ending`` comes with its dot."""
    allowed = "".join(sign if sign.isalnum() or sign in " -_.()" else "_" for sign in name).strip(" .")
    return f"{allowed or 'Liste'}{ending}"
