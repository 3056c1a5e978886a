package dev.gameday.rehearsal.flow.description;

/** A metric of the flow's own: what it measures, and of which client, table, service or call ({@code caller/callee}). */
public record MetricDescription(String namespace, String name, Measure measure, String of) {}
