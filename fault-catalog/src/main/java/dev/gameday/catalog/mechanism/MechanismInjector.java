package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.load.LoadDriver;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Hands each injection to the class that does its mechanism, and each undo to the one that is named in it. */
public final class MechanismInjector implements FaultInjector {
    private final Map<String, FaultInjector> byKind;

    /** An injector of these mechanisms, by {@link dev.gameday.catalog.Mechanism#kind()}. */
    public MechanismInjector(Map<String, FaultInjector> byKind) {
        this.byKind = Map.copyOf(byKind);
    }

    /** An injector of all mechanisms through these clients, where nothing drives the load: one lane. */
    public static MechanismInjector over(AwsClients clients, InstantSource clock, KnownExperiments known) {
        return over(clients, clock, known, LoadDriver.NONE);
    }

    /** An injector of all mechanisms through these clients and that driver: one lane. */
    public static MechanismInjector over(
            AwsClients clients, InstantSource clock, KnownExperiments known, LoadDriver driver) {
        return new MechanismInjector(Map.of(
                "fis", new FisInjector(clients::fis, clients::ec2, known),
                "iam", new IamDenyInjector(clients::iam, clients::sts, clock),
                "lambda-config", new LambdaSettingInjector(clients::lambda, clients::scheduler),
                "sqs", new SqsMessageInjector(clients::sqs, clock, known),
                "layer", new LayerFaultInjector(clients::lambda, clients::s3, clock),
                "load", new LoadInjector(driver)));
    }

    /** An injector that can only be asked which calls it would make; all else is a bug. */
    public static FaultInjector unconnected() {
        return new MechanismInjector(Map.of(
                "fis", new FisInjector(new Nowhere<>(), new Nowhere<>(), new KnownExperiments()),
                "iam", new IamDenyInjector(new Nowhere<>(), new Nowhere<>(), InstantSource.system()),
                "lambda-config", new LambdaSettingInjector(new Nowhere<>(), new Nowhere<>()),
                "sqs", new SqsMessageInjector(new Nowhere<>(), InstantSource.system(), new KnownExperiments()),
                "layer", new LayerFaultInjector(new Nowhere<>(), new Nowhere<>(), InstantSource.system()),
                "load", new LoadInjector(LoadDriver.NONE)));
    }

    private record Nowhere<T>() implements Supplier<T> {
        @Override
        public T get() {
            throw new IllegalStateException("this injector is connected to nothing");
        }
    }

    @Override
    public List<String> calls(Injection injection) {
        return of(injection).calls(injection);
    }

    @Override
    public Outcome<Undo> prepare(Injection injection, Instant now) {
        return of(injection).prepare(injection, now);
    }

    @Override
    public Outcome<ControlState> inject(Injection injection, Undo undo) {
        return of(injection).inject(injection, undo);
    }

    @Override
    public Outcome<ControlState> status(Undo undo) {
        return of(undo.mechanism()).status(undo);
    }

    @Override
    public Outcome<ControlState> remove(Undo undo) {
        return of(undo.mechanism()).remove(undo);
    }

    private FaultInjector of(Injection injection) {
        return of(injection.fault().mechanism().kind());
    }

    private FaultInjector of(String kind) {
        FaultInjector injector = byKind.get(kind);
        if (injector == null) {
            throw new IllegalArgumentException("no class does the mechanism '" + kind + "'");
        }
        return injector;
    }
}
