package dev.gameday.rehearsal.flow.function;

import dev.gameday.rehearsal.flow.Surroundings.Zone;
import dev.gameday.rehearsal.flow.chance.WorkTime;
import dev.gameday.rehearsal.flow.fault.Effects;
import dev.gameday.rehearsal.flow.fault.FaultDraws;
import dev.gameday.rehearsal.flow.fault.FaultExtension;

/** One function's execution environments in all zones, and where its next invocation runs. */
final class Environments {
    private final LambdaFunction function;
    private final WorkTime initTime;
    private final ZoneChoice zoneChoice;
    private final FaultDraws faultDraws;
    private final WarmPool[] pools = new WarmPool[Zone.ALL.size()];

    Environments(LambdaFunction function, WorkTime initTime, ZoneChoice zoneChoice, FaultDraws faultDraws) {
        this.function = function;
        this.initTime = initTime;
        this.zoneChoice = zoneChoice;
        this.faultDraws = faultDraws;
        for (int zone = 0; zone < pools.length; zone++) {
            pools[zone] = new WarmPool(0);
        }
    }

    /** Makes the environments that are warm before the first invocation; their polls are spread over a minute. */
    void warmUp(Sizing sizing, int warm) {
        zoneChoice.moves(function.surroundings().zones());
        for (Zone zone : Zone.ALL) {
            WarmPool pool = new WarmPool(warm);
            pools[zone.index()] = pool;
            for (int number = 0; number < warm; number++) {
                double elapsed = (number + (double) zone.index() / Zone.ALL.size()) / warm;
                pool.add(new Environment(
                        zone,
                        FaultExtension.warm(function.agenda(), function.surroundings(), function.log(), zone, elapsed),
                        sizing));
            }
        }
    }

    /** Runs the invocation in a warm environment, or in a new one after its start. */
    void place(Invocation invocation, Sizing sizing, int lane) {
        Zone zone = choose(lane);
        Environment environment = pools[zone.index()].take(sizing);
        long initNanos = 0;
        if (environment == null) {
            initNanos = initTime.draw(1);
            environment = new Environment(
                    zone,
                    FaultExtension.started(function.agenda(), function.surroundings(), function.log(), zone),
                    sizing);
        }
        Effects effects = environment
                .extension()
                .effects(faultDraws, lane)
                .and(function.surroundings().interference());
        invocation.admit(environment, sizing, effects, initNanos);
    }

    void giveBack(Environment environment) {
        pools[environment.zone().index()].giveBack(environment);
    }

    void minutePassed() {
        for (WarmPool pool : pools) {
            pool.minutePassed();
        }
    }

    private Zone choose(int lane) {
        if (zoneChoice.moves(function.surroundings().zones())) {
            // Other subnets are another configuration, and every environment was made for one configuration.
            for (WarmPool pool : pools) {
                pool.dropIdle();
            }
        }
        return zoneChoice.next(lane);
    }
}
