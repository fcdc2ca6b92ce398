"""Dubletten: who may be stored twice, making one of two, and taking that back."""
