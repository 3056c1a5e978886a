package dev.gameday.rehearsal.flow.service;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.Surroundings.Path;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import dev.gameday.rehearsal.flow.run.Call;
import dev.gameday.rehearsal.flow.run.CallStep;
import dev.gameday.rehearsal.flow.run.CallTerms;
import dev.gameday.rehearsal.flow.run.Foresight;
import java.util.SplittableRandom;

/** A synchronous call of a service: each attempt goes to an instance picked anew, if the network lets it. */
public final class ServiceCallStep extends CallStep {
    private static final int ZONES = Zone.ALL.size();

    private final Service callee;
    private final InstancePicks picks;
    private final Path[] paths = new Path[ZONES * ZONES];

    /** A call from hosts in that group of subnets. */
    public ServiceCallStep(
            Agenda agenda,
            CallTerms terms,
            Service callee,
            Surroundings surroundings,
            String fromSubnets,
            SplittableRandom picks) {
        super(agenda, terms);
        this.callee = callee;
        this.picks = new InstancePicks(callee, picks);
        for (Zone from : Zone.ALL) {
            for (Zone to : Zone.ALL) {
                paths[from.index() * ZONES + to.index()] = surroundings.path(fromSubnets, from, callee.subnets(), to);
            }
        }
    }

    @Override
    protected void send(Call call, int attempt) {
        Zone from = call.caller().zone();
        Instance instance = picks.pick(from, attempt);
        if (isReached(from, instance)) {
            callee.send(instance, attempt, call.caller().request(), call);
        } else {
            call.failToConnect(terms().connectTimeoutNanos());
        }
    }

    @Override
    protected String failureMessage() {
        return callee.name() + " failed in " + terms().attempts() + " attempts";
    }

    /** As if every instance had a server free. */
    @Override
    protected void foresee(Foresight foresight) {
        for (int attempt = 0; attempt < terms().attempts(); attempt++) {
            Instance instance = picks.pick(foresight.zone(), attempt);
            if (isReached(foresight.zone(), instance)) {
                Foresight answer = Foresight.of(callee.steps(), instance.zone(), 1);
                foresight.takes(answer.nanos());
                if (answer.failure() == null) {
                    return;
                }
            } else {
                foresight.takes(terms().connectTimeoutNanos());
            }
            foresight.takes(terms().backoff().nanosAfter(attempt));
        }
        foresight.fails(terms().errorType(), failureMessage());
    }

    private boolean isReached(Zone from, Instance instance) {
        return paths[from.index() * ZONES + instance.zone().index()].isOpen();
    }
}
