"""HTTP/1.1 messages on raw sockets: read, passed on, hardly ever changed."""
