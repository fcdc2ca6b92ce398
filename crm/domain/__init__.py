"""What the business is: frozen dataclasses and pure functions. No Qt, no ORM, no I/O."""
