"""The overview: what comes next, what is to be done, what to check, what was done."""
