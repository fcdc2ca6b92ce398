"""Taking in what others publish or send: read, plan, decide, apply, report."""
