"""What is kept in order for all records at once: tags, own fields, and what nobody has confirmed for long."""
