package dev.gameday.shell.blind;

import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.people.Author;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Failure;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.control.Respond;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.view.text.Glyphs;
import dev.gameday.shell.view.text.Line;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Those who joined this console's run as responders: does here what they type there, so that what they may not see never
 * leaves this process. Each run has a concealment of its own for them; whoever runs it sees everything.
 */
public final class Responders implements Respond {
    private static final int NARROWEST = 40;

    private final Glyphs glyphs;
    private volatile @Nullable Responses responses;
    private volatile Optional<Watched> watched = Optional.empty();

    /** {@code glyphs} are those that screens here can show; those there are taken to be alike. */
    public Responders(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    private record Watched(ActiveRun run, Concealment concealment, ConcealedView view) {}

    /** Has every run of that desk be one that can be joined. */
    public void attend(RunDesk desk) {
        responses = new Responses(desk);
        desk.accompany(run -> {
            Concealment concealment = new Concealment(run.plan());
            ConcealedView view = new ConcealedView(concealment);
            run.listenBackstage((before, recorded, after) -> view.take(recorded));
            watched = Optional.of(new Watched(run, concealment, view));
        });
    }

    /** The responses to the runs of the desk that is attended. */
    public Responses responses(RunDesk desk) {
        Responses known = responses;
        if (known == null) {
            attend(desk);
            return responses(desk);
        }
        return known;
    }

    /** What a responder types, done here. */
    public Responding responding(RunDesk desk) {
        return new Responding(responses(desk), glyphs);
    }

    /** Lets everybody who joined see everything, from now on. */
    public void reveal() {
        watched.ifPresent(each -> each.concealment().lift());
    }

    @Override
    public Answer to(ActiveRun run, String by, List<String> words, int width) {
        Optional<Watched> known = watched.filter(each -> each.run().equals(run));
        Responses here = responses;
        if (known.isEmpty() || here == null) {
            return Respond.NOBODY.to(run, by, words, width);
        }
        Concealment concealment = known.get().concealment();
        try {
            List<Line> lines = answer(known.get(), new Responding(here, glyphs), by, words, Math.max(NARROWEST, width));
            return new Answer(lines, ExitCode.HELD, !concealment.drawn());
        } catch (RuntimeException e) {
            Failure failure = Failure.of(e);
            return new Answer(
                    List.of(Line.of(concealment.text(failure.sentence()))), failure.exitCode(), !concealment.drawn());
        }
    }

    @Override
    public Optional<String> seen(ActiveRun run, String line) {
        return watched.filter(each -> each.run().equals(run))
                .flatMap(each -> new ConcealedLine(each.concealment()).of(line));
    }

    private static List<Line> answer(Watched watched, Responding responding, String by, List<String> words, int width) {
        ActiveRun run = watched.run();
        String text = String.join(" ", words.subList(1, words.size()));
        switch (words.get(0)) {
            case "look", "suspect", "mitigate" -> {
                if (words.get(0).equals("mitigate") && !Response.isAction(words.subList(1, words.size()))) {
                    run.talk().say(new PeopleEvent.Mitigated(by, text));
                    return said();
                }
                return responding.joined(watched.concealment(), by, words, width);
            }
            case "note" -> run.talk().say(new PeopleEvent.Noted(by, text));
            case "ack" -> run.talk().say(new PeopleEvent.Acknowledged(by, text));
            case "detect" -> run.talk().say(new PeopleEvent.Detected(by, text));
            case "hint" -> {
                run.refuseHint();
                int next = run.hintsGiven();
                run.talk().hint(Author.of(by));
                String hint = run.plan().runbook().hints().get(next);
                return List.of(Line.of(watched.concealment().text("Hint " + (next + 1) + ": " + hint)));
            }
            case "halt" -> run.halt(by, text.isEmpty() ? "asked for by a responder" : text);
            case "status" -> {
                return watched.view().status(run.clock().instant(), width);
            }
            case "join" -> {
                return List.of(Line.of("You are on call. What is wrong, you are not told; nor is it shown here."));
            }
            default -> throw new UsageException("'" + words.get(0) + "' is nothing that a responder does.");
        }
        return said();
    }

    private static List<Line> said() {
        return List.of(Line.of("Recorded."));
    }
}
