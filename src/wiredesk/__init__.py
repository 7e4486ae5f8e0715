"""wiredesk: a news desk in a box."""
