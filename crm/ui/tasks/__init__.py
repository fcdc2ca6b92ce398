"""The tasks: a place of its own, and the list that the overview shows too."""
