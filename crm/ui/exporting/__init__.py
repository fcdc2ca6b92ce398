"""What leaves the house as a file, and the dialog in which that is decided."""
