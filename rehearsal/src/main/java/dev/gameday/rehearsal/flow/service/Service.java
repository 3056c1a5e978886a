package dev.gameday.rehearsal.flow.service;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import dev.gameday.rehearsal.flow.chance.Streams;
import dev.gameday.rehearsal.flow.request.Request;
import dev.gameday.rehearsal.flow.run.Callee;
import dev.gameday.rehearsal.flow.run.Caller;
import dev.gameday.rehearsal.flow.run.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service outside Lambda, found through service discovery. An instance's health is checked again and again from the
 * other zones; so many failures in a row take it out and so many successes bring it back.
 */
public final class Service implements Callee {
    private static final double NANOS_PER_MILLI = 1e6;

    private final ServiceNature nature;
    private final Agenda agenda;
    private final ServiceGauges gauges;
    private final List<Instance> instances = new ArrayList<>();
    private final List<HealthChecks> checks = new ArrayList<>();
    private final InstancePicks fromOutside;
    private Instance[] healthy = {};
    private int discoveries;
    private Step[] steps = {};
    private long requests;

    /** A service without code, which {@link #install} brings. */
    public Service(
            ServiceNature nature, Agenda agenda, Surroundings surroundings, Streams streams, ServiceGauges gauges) {
        this.nature = nature;
        this.agenda = agenda;
        this.gauges = gauges;
        this.fromOutside = new InstancePicks(this, streams.of(nature.name() + " picks"));
        for (Zone zone : Zone.ALL) {
            for (int number = 0; number < nature.instancesByZone().get(zone.index()); number++) {
                instances.add(new Instance(zone, nature.servers(), nature.room()));
                checks.add(new HealthChecks(surroundings, nature.subnets(), zone, nature.checksToChange()));
            }
        }
        discover();
    }

    /** Installs what is done for a request. */
    public void install(Step[] handler) {
        steps = handler.clone();
    }

    /** Starts the health checks. */
    public void start() {
        agenda.afterNanos(nature.checkNanos(), this::checkHealth);
    }

    /** Calls it as a client does, from outside the network, where every instance is reached. */
    @Override
    public void call(int attempt, @Nullable Request request, Caller caller) {
        send(fromOutside.pick(Zone.ALL.get(0), attempt), attempt, request, caller);
    }

    /** How many requests were served or are being served. */
    public long requests() {
        return requests;
    }

    /** Its name. */
    public String name() {
        return nature.name();
    }

    String subnets() {
        return nature.subnets();
    }

    void send(Instance instance, int attempt, @Nullable Request request, Caller caller) {
        instance.arrive(new Served(this, instance, attempt, request, caller));
    }

    /** The instances that discovery names now. */
    Instance[] discovered() {
        return healthy;
    }

    /** Changes whenever discovery names others. */
    int discoveries() {
        return discoveries;
    }

    void served() {
        requests++;
    }

    void answered(boolean isGood, long nanos) {
        gauges.latency().record(nanos / NANOS_PER_MILLI);
        gauges.errors().record(isGood ? 0 : 1);
    }

    Agenda agenda() {
        return agenda;
    }

    Step[] steps() {
        return steps;
    }

    private void checkHealth() {
        agenda.afterNanos(nature.checkNanos(), this::checkHealth);
        boolean hasChanged = false;
        for (HealthChecks each : checks) {
            hasChanged |= each.check();
        }
        if (hasChanged) {
            discover();
        }
    }

    private void discover() {
        List<Instance> found = new ArrayList<>();
        for (int number = 0; number < instances.size(); number++) {
            if (checks.get(number).isHealthy()) {
                found.add(instances.get(number));
            }
        }
        // With none healthy, discovery names all of them: AWS Cloud Map's HEALTHY_OR_ELSE_ALL.
        healthy = (found.isEmpty() ? instances : found).toArray(Instance[]::new);
        discoveries++;
    }
}
