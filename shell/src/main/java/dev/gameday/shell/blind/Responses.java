package dev.gameday.shell.blind;

import dev.gameday.runbook.blind.Draw;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import java.util.List;
import java.util.Optional;

/**
 * The responses to this console's runs. A run in a rehearsal that others may reach has one from its beginning, as somebody
 * may join it; so has one that is blind. No run in an account has: there, people have hands of their own.
 */
public final class Responses {
    private final RunDesk desk;
    private volatile Optional<Response> response = Optional.empty();
    private volatile Optional<BlindGame> game = Optional.empty();

    public Responses(RunDesk desk) {
        this.desk = desk;
        desk.accompany(this::accompany);
    }

    private void accompany(ActiveRun run) {
        boolean reachable = run.environment().mode() == Mode.REHEARSAL
                && !run.order().place().passing();
        boolean blind = game.map(BlindGame::run).filter(run::equals).isPresent();
        if (!blind) {
            game = Optional.empty();
            response = reachable ? Response.to(run) : Optional.empty();
        }
    }

    /** Has the engineer of this console respond to a run that has not begun, as a game that this console is the master of. */
    public BlindGame begin(ActiveRun run, Draw draw, Concealment concealment) {
        response = Response.to(run);
        if (response.isEmpty()) {
            throw new RefusedException(
                    "Nothing can be changed by hand in this environment", "rehearse where there is a rehearsal");
        }
        BlindGame begun = new BlindGame(run, draw, concealment);
        game = Optional.of(begun);
        return begun;
    }

    /** Whether these words, typed after {@code mitigate}, are something that can be done, and not only said. */
    public static boolean isAction(List<String> words) {
        return Response.isAction(words);
    }

    /** The game of this console, under way or over. */
    public Optional<BlindGame> game() {
        return game;
    }

    /** The game that is under way. */
    Optional<BlindGame> gameUnderWay() {
        return game.filter(begun -> desk.underWay().filter(begun.run()::equals).isPresent());
    }

    /** The response to the run under way. */
    public Optional<Response> underWay() {
        return desk.underWay().flatMap(run -> response.filter(each -> each.run().equals(run)));
    }
}
