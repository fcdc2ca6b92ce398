"""Painting of rows. Delegates never query: everything they show is a role, and models answer AccessibleTextRole too."""
