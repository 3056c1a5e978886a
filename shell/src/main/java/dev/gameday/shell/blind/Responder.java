package dev.gameday.shell.blind;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Operator;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.SpokenException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Discretion;
import dev.gameday.shell.control.ControlAnswer;
import dev.gameday.shell.control.ControlRequest;
import dev.gameday.shell.control.ControlSockets;
import dev.gameday.shell.control.RemoteRun;
import dev.gameday.shell.view.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * This console's responder: to its own blind run, or to somebody else's that it joined. Of a run that was joined nothing is
 * known here; what is typed is done in the console that runs it, and what comes back is printed.
 */
public final class Responder {
    private final ControlSockets sockets;
    private final Responding responding;
    private final Console console;
    private volatile Optional<RemoteRun> joined = Optional.empty();
    private volatile String name = Operator.name();

    public Responder(ControlSockets sockets, Responding responding, Console console) {
        this.sockets = sockets;
        this.responding = responding;
        this.console = console;
    }

    /** Joins the run under way elsewhere, or that of the session whose id begins so, under that name. */
    public List<Line> join(Optional<String> session, Optional<String> as) {
        RemoteRun run = sockets.find(session)
                .orElseThrow(() -> new RefusedException(
                        "No run is under way in another console of yours",
                        "have the facilitator start one: scenario run NAME --rehearsal URL"));
        joined = Optional.of(run);
        name = as.orElseGet(Operator::name);
        console.discreet(new Discreet(Optional.empty()));
        try {
            return tell(List.of("join"), console.width());
        } catch (SpokenException e) {
            leave();
            throw e;
        }
    }

    /** Whether this console responds to another one's run. */
    public boolean hasJoined() {
        return joined.isPresent();
    }

    /** Whether it responds to something. */
    public boolean responds() {
        return hasJoined() || responding.isPossible();
    }

    /**
     * Has each line taken that a responder may see of the run that was joined, from the first on, until that run is over or
     * {@code taken} says no more. False where its console was not heard to the end.
     */
    public boolean see(Predicate<String> taken) {
        return joined.map(run -> run.see(taken)).orElse(false);
    }

    /** Does what was typed, and comes back with what is to be shown. */
    public List<Line> tell(List<String> words, int width) {
        return joined.map(run -> asked(run, words, width)).orElseGet(() -> responding.here(words, width));
    }

    private List<Line> asked(RemoteRun run, List<String> words, int width) {
        List<Line> lines = new ArrayList<>();
        Optional<ControlAnswer> answer = run.ask(
                new ControlRequest(ControlRequest.Verb.RESPOND, width + "\n" + String.join("\n", words), name),
                lines::add);
        if (answer.isEmpty()) {
            leave();
            throw new RefusedException(
                    "The run that you joined is over, or its console doesn't answer", "ask the facilitator");
        }
        if (Boolean.TRUE.equals(answer.get().fields().get("revealed"))) {
            console.discreet(Discretion.NONE);
        }
        int code = answer.get().exitCode().orElse(ExitCode.BUG.code());
        if (code != ExitCode.HELD.code()) {
            throw new UsageException(lines.stream().map(Line::text).collect(Collectors.joining(" ")));
        }
        return lines;
    }

    private void leave() {
        joined = Optional.empty();
        console.discreet(Discretion.NONE);
    }
}
