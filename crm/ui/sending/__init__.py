"""What goes out for an event: letters, mail-merge table, mail drafts, addresses for BCC, calendar."""
