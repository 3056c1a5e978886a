"""Where the document comes from, and whether what is known of it may be used."""
