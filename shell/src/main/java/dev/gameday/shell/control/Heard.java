package dev.gameday.shell.control;

import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.people.Author;
import dev.gameday.runbook.people.Role;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.people.Raised;
import dev.gameday.shell.people.Saying;
import dev.gameday.shell.run.ActiveRun;
import java.util.EnumMap;
import java.util.Map;

/** What was answered to somebody who said something to a run from another terminal. */
record Heard(String sentence, ExitCode code) {
    private static final Map<Verb, Saying> SAYINGS = new EnumMap<>(Map.of(
            Verb.NOTE, Saying.NOTE,
            Verb.DETECT, Saying.DETECT,
            Verb.ACKNOWLEDGE, Saying.ACKNOWLEDGE,
            Verb.MITIGATE, Saying.MITIGATE,
            Verb.DECISION, Saying.DECISION));

    /** Tells the run; a request that is not as its verb asks is an IllegalArgumentException. */
    static Heard of(ActiveRun run, ControlRequest request) {
        try {
            return new Heard(told(run, request), ExitCode.HELD);
        } catch (RefusedException refused) {
            return new Heard(String.valueOf(refused.getMessage()), refused.exitCode());
        }
    }

    private static String told(ActiveRun run, ControlRequest request) {
        Author author = request.author();
        Saying saying = SAYINGS.get(request.verb());
        if (saying != null) {
            run.talk().say(saying.event(author, request.text()));
            return saying.done() + " in " + run.session() + ".";
        }
        return switch (request.verb()) {
            case FINDING -> {
                run.talk().say(Raised.of(request.text(), request.given()).event(author));
                yield "Finding noted in " + run.session() + ".";
            }
            case HINT -> {
                run.refuseHint();
                run.talk().hint(author);
                yield "The next hint is given in " + run.session() + ".";
            }
            case NEXT -> {
                run.talk().next(author, request.text());
                yield "Told " + run.session() + " to go on.";
            }
            case PREDICT -> {
                run.talk().predict(author, request.text());
                yield "Sealed in " + run.session() + " until the reveal.";
            }
            case REVEAL -> revealed(run);
            case ROLE -> role(run, request, author);
            case ROLL -> roll(run, request);
            default -> throw new IllegalArgumentException("nothing that is said: " + request.verb());
        };
    }

    private static String revealed(ActiveRun run) {
        int count = run.talk().reveal();
        return count == 0
                ? "Nothing was sealed in " + run.session() + "."
                : "Revealed in " + run.session() + ": " + count + ".";
    }

    private static String role(ActiveRun run, ControlRequest request, Author author) {
        Role role = Role.valueOf(request.detail("role").orElseThrow(IllegalArgumentException::new));
        String person = request.detail("person").orElseThrow(IllegalArgumentException::new);
        boolean left = request.detail("left").map(Boolean::valueOf).orElse(false);
        run.talk()
                .say(
                        left
                                ? new PeopleEvent.RoleLeft(author.name(), role, person)
                                : new PeopleEvent.RoleTaken(author.name(), role, person));
        return "Recorded in " + run.session() + " too.";
    }

    private static String roll(ActiveRun run, ControlRequest request) {
        Author person = Author.typed(request.detail("person").orElseThrow(IllegalArgumentException::new), request.by());
        boolean present = request.detail("present").map(Boolean::valueOf).orElse(true);
        run.talk().say(new PeopleEvent.RollAnswered(person.name(), present, person.typedBy()));
        return "Recorded in " + run.session() + " too.";
    }
}
