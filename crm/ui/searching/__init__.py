"""Typing a query: what is proposed, what is incomplete, what was hit, and the queries that are kept."""
