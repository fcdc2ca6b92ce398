"""Sheets before they are printed: the preview, its pages, and the way to the printer."""
