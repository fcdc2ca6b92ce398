"""The list of contacts with the record of the chosen one beside it."""
