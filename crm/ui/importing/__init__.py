"""What comes in from a file: looked at entry by entry, then taken over as one step."""
