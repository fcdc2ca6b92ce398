"""The parts that screens are built of. None of them knows a service; they take values and emit signals."""
