"""Verteiler: stakeholders, their offices, and the lists made from them."""

__version__ = "0.1.0"
