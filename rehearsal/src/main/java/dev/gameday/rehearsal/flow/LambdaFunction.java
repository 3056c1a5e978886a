package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.Poll;
import dev.gameday.rehearsal.flow.Surroundings.Settings;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import java.util.List;

/** One function of the Lambda service: its environments, how many of them are busy, its gauges and its log. */
final class LambdaFunction {
    private static final int INIT_MILLIS = 400;

    private final FlowFunction kind;
    private final Agenda agenda;
    private final Surroundings surroundings;
    private final Telemetry telemetry;
    private final FunctionGauges gauges;
    private final FaultDraws faultDraws;
    private final ReportLine reportLine;
    private final WorkTime initTime;
    private final ZoneChoice zoneChoice;
    private final WarmPool[] pools = new WarmPool[Zone.ALL.size()];
    private final Concurrency concurrency = new Concurrency();
    private final Concurrency account;

    LambdaFunction(
            FlowFunction kind,
            Agenda agenda,
            Surroundings surroundings,
            Telemetry telemetry,
            Streams streams,
            Concurrency account) {
        this.kind = kind;
        this.agenda = agenda;
        this.surroundings = surroundings;
        this.telemetry = telemetry;
        this.account = account;
        String name = kind.functionName();
        this.gauges = new FunctionGauges(telemetry, name);
        this.faultDraws = new FaultDraws(streams.of(name + " faults"));
        this.reportLine = new ReportLine(streams.of(name + " request ids"));
        this.initTime = new WorkTime(INIT_MILLIS, streams.of(name + " init"));
        this.zoneChoice = new ZoneChoice(streams.of(name + " zones"));
    }

    /** Makes the environments that are warm before the first invocation; their polls are spread over a minute. */
    void warmUp() {
        Settings settings = settings();
        zoneChoice.moveTo(surroundings.zones(kind.functionName()));
        int warm = kind.warmPerZone();
        for (Zone zone : Zone.ALL) {
            WarmPool pool = new WarmPool(warm);
            pools[zone.index()] = pool;
            for (int number = 0; number < warm; number++) {
                double elapsed = (number + (double) zone.index() / Zone.ALL.size()) / warm;
                pool.add(new Environment(zone, FaultExtension.warm(this, zone, elapsed), settings));
            }
        }
    }

    /** Admits an invocation that the concurrency limits allow; a cold start begins it later. */
    Invocation admit(Settings settings, int lane, Work work) {
        concurrency.enter();
        account.enter();
        Zone zone = chooseZone(lane);
        Environment environment = pools[zone.index()].take(settings);
        long initNanos = 0;
        if (environment == null) {
            initNanos = initTime.draw(1);
            environment = new Environment(zone, FaultExtension.started(this, zone), settings);
        }
        Effects effects = environment.extension().effects(faultDraws, lane);
        Invocation invocation = new Invocation(this, environment, settings, effects, initNanos, work);
        if (initNanos == 0) {
            invocation.begin();
        } else {
            agenda.afterNanos(initNanos, invocation::begin);
        }
        return invocation;
    }

    private Zone chooseZone(int lane) {
        List<Zone> present = surroundings.zones(kind.functionName());
        if (zoneChoice.differsFrom(present)) {
            // Other subnets are another configuration, and every environment was made for one configuration.
            zoneChoice.moveTo(present);
            for (WarmPool pool : pools) {
                pool.dropIdle();
            }
        }
        return zoneChoice.next(lane);
    }

    /** Takes back the environment of an invocation that ended, and reports the invocation. */
    void ended(Environment environment, Outcome outcome, long nanos, long initNanos, int memoryMegabytes) {
        concurrency.leave();
        account.leave();
        pools[environment.zone().index()].giveBack(environment);
        gauges.ended(outcome, nanos);
        String requestId = reportLine.newRequestId();
        if (outcome.isError()) {
            log(reportLine.failure(requestId, agenda.instant(), outcome));
        }
        int used = Math.min(kind.usedMegabytes(), memoryMegabytes);
        log(reportLine.report(requestId, nanos, initNanos, memoryMegabytes, used));
    }

    void minutePassed() {
        for (WarmPool pool : pools) {
            pool.minutePassed();
        }
    }

    FlowFunction kind() {
        return kind;
    }

    Agenda agenda() {
        return agenda;
    }

    long nanos() {
        return agenda.nanos();
    }

    Settings settings() {
        return surroundings.settings(kind.functionName());
    }

    Poll poll(Zone zone) {
        return surroundings.poll(kind.functionName(), zone);
    }

    Concurrency concurrency() {
        return concurrency;
    }

    FunctionGauges gauges() {
        return gauges;
    }

    void log(String text) {
        telemetry.log(kind.functionName(), text);
    }
}
