"""Sheets: dataclasses → PDF bytes, set with reportlab."""
