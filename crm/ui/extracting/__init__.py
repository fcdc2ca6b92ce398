"""Texts that somebody pastes, checked beside their passages and taken over."""
