package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.MetricReader;

/** The ports that effects act through. Removals have an injector, and so connections, of their own. */
public record Outside(FaultInjector injector, FaultInjector remover, MetricReader reader) {}
