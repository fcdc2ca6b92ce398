"""The window at the door."""
