"""The order of precedence: of an event, and the house's table of ranks."""
