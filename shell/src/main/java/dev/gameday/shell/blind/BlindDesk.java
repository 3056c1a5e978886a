package dev.gameday.shell.blind;

import dev.gameday.recorder.Cover;
import dev.gameday.runbook.blind.Draw;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Discretion;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.Proposal;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunOrder;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where a blind rehearsal begins: the real plan on the real desk, with its record covered and its console discreet. */
public final class BlindDesk {
    private static final int SEEDS = 10_000;
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration LONGEST_CALM = Duration.ofMinutes(40);

    private final RunDesk desk;
    private final Environments environments;
    private final Responses responses;
    private final OnCall onCall;
    private final Console console;
    private final SecureRandom random = new SecureRandom();

    public BlindDesk(RunDesk desk, Environments environments, Responses responses, OnCall onCall, Console console) {
        this.desk = desk;
        this.environments = environments;
        this.responses = responses;
        this.onCall = onCall;
        this.console = console;
    }

    /** A seed that nobody chose. */
    public long anySeed() {
        return 1L + random.nextInt(SEEDS);
    }

    /** Begins; where time goes only with commands, comes back once the page has come. */
    public BlindGame begin(RunOrder order, Draw draw, Cover cover) {
        desk.underWay().ifPresent(run -> {
            throw new RefusedException("This console is running something already", "type reveal or halt, and wait");
        });
        Proposal proposal = desk.propose(
                order,
                place -> place.speed().virtual()
                        ? environments.stepped(place, new SteppedTimeline())
                        : environments.at(place));
        Concealment concealment = new Concealment(proposal.plan());
        concealment.whenLifted(() -> console.discreet(Discretion.NONE));
        ActiveRun run;
        try {
            run = desk.start(
                    proposal,
                    started -> {
                        started.behind(concealment);
                        BlindGame game = responses.begin(started, draw, concealment);
                        game.whenRevealed(onCall::reveal);
                        onCall.attend(started);
                        console.discreet(new Discreet(Optional.of(concealment)));
                    },
                    Optional.of(cover));
        } catch (RuntimeException e) {
            concealment.lift();
            proposal.close();
            throw e;
        }
        run.whenOver(result -> {
            console.news("Record     " + result.run().folder().events());
            console.news("Postmortem " + result.run().folder().report());
        });
        BlindGame game = responses.game().orElseThrow();
        untilPaged(game);
        return game;
    }

    private static void untilPaged(BlindGame game) {
        if (!(game.run().clock() instanceof SteppedTimeline)) {
            return;
        }
        Duration waited = Duration.ZERO;
        while (!game.paged() && !game.spoilt() && !game.run().isOver() && waited.compareTo(LONGEST_CALM) < 0) {
            game.spend(STEP);
            waited = waited.plus(STEP);
        }
        game.spend(Duration.ZERO);
    }

    /** The alarms that people are paged by, by their logical names. */
    public List<String> alarms() {
        return environments.binding().alarms().keySet().stream()
                .filter(alarm -> !alarm.startsWith(Concealment.GUARDS))
                .toList();
    }
}
