"""A text that somebody pastes → proposals of persons, bodies and an event, each with the passage it came from."""
