package dev.gameday.rehearsal.flow.service;

import dev.gameday.rehearsal.flow.Telemetry.Gauge;

/** What is reported of a service's requests: the time from arrival to answer in ms, and 1 or 0 for an error. */
public record ServiceGauges(Gauge latency, Gauge errors) {}
