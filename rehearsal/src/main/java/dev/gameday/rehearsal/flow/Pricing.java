package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The pricing service: one instance in each zone, found through service discovery. Every ten seconds an instance's
 * health is checked from the other zones; three failures in a row take it out and three successes bring it back.
 */
final class Pricing {
    /** An intake invocation tries twice to connect. */
    static final int ATTEMPTS = 2;

    private static final int MEDIAN_MILLIS = 20;

    private final Agenda agenda;
    private final Surroundings surroundings;
    private final SplittableRandom picks;
    private final WorkTime workTime;
    private final List<PricingInstance> instances = new ArrayList<>();
    private final Deck[][] decks = new Deck[Zone.ALL.size()][ATTEMPTS];
    private List<Zone> healthy = List.of();

    Pricing(Agenda agenda, Surroundings surroundings, Streams streams) {
        this.agenda = agenda;
        this.surroundings = surroundings;
        this.picks = streams.of("pricing picks");
        this.workTime = new WorkTime(MEDIAN_MILLIS, streams.of("pricing work"));
        Zone.ALL.forEach(zone -> instances.add(new PricingInstance(zone)));
        discover();
    }

    void start() {
        agenda.after(PricingInstance.CHECKING, this::checkHealth);
    }

    /** The zone of the instance that a caller in {@code from} picks, evenly, for its attempt of that number. */
    Zone pick(Zone from, int attempt) {
        return healthy.get(decks[from.index()][attempt].draw());
    }

    /** How long an instance takes to answer. */
    long answerNanos() {
        return workTime.draw(1);
    }

    private void checkHealth() {
        agenda.after(PricingInstance.CHECKING, this::checkHealth);
        boolean hasChanged = false;
        for (PricingInstance instance : instances) {
            hasChanged |= instance.check(surroundings);
        }
        if (hasChanged) {
            discover();
        }
    }

    private void discover() {
        List<Zone> found = instances.stream()
                .filter(PricingInstance::isHealthy)
                .map(PricingInstance::zone)
                .toList();
        // With none healthy, discovery names all of them: AWS Cloud Map's HEALTHY_OR_ELSE_ALL.
        healthy = found.isEmpty() ? Zone.ALL : found;
        for (Deck[] ofZone : decks) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                ofZone[attempt] = Deck.ofNumbers(healthy.size(), picks);
            }
        }
    }
}
