package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.diagnosis.Diagnosis;
import dev.gameday.catalog.diagnosis.EffectDiagnosis;
import dev.gameday.catalog.metric.CanaryCaller;
import dev.gameday.catalog.metric.InvocationReader;
import dev.gameday.catalog.metric.MetricReader;

/** The ports that effects act through. Removals have an injector, and so connections, of their own. */
public record Outside(
        FaultInjector injector,
        FaultInjector remover,
        MetricReader reader,
        EffectDiagnosis diagnosis,
        InvocationReader invocations,
        CanaryCaller canaries) {
    /** An outside where no canary can be called. */
    public Outside(
            FaultInjector injector,
            FaultInjector remover,
            MetricReader reader,
            EffectDiagnosis diagnosis,
            InvocationReader invocations) {
        this(injector, remover, reader, diagnosis, invocations, CanaryCaller.NONE);
    }

    /** An outside where nobody follows the functions' logs. */
    public Outside(FaultInjector injector, FaultInjector remover, MetricReader reader, EffectDiagnosis diagnosis) {
        this(injector, remover, reader, diagnosis, InvocationReader.NONE);
    }

    /** An outside that can't be asked why something has no effect. */
    public Outside(FaultInjector injector, FaultInjector remover, MetricReader reader) {
        this(injector, remover, reader, (injection, from, until) -> Outcome.done(Diagnosis.unknown("nothing")));
    }
}
