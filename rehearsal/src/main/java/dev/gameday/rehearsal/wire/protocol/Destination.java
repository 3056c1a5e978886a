package dev.gameday.rehearsal.wire.protocol;

import java.util.Map;

/** The operation that a request names, and the decoded labels of its path where the protocol has any. */
public record Destination(String operation, Map<String, String> labels) {}
