package dev.gameday.shell.blind;

import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.view.text.Glyphs;
import dev.gameday.shell.view.text.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Does what one types who responds: {@code look}, {@code suspect} and {@code mitigate}, for this console's engineer or for
 * somebody who joined. Who has joined never sees what a concealment keeps, whatever this console may see.
 */
public final class Responding {
    /** What looking somewhere and thinking about it takes where time goes only with commands. */
    public static final Duration THOUGHT = Duration.ofSeconds(15);

    private final Responses responses;
    private final Glyphs glyphs;

    public Responding(Responses responses, Glyphs glyphs) {
        this.responses = responses;
        this.glyphs = glyphs;
    }

    /** Whether there is something to respond to here. */
    public boolean isPossible() {
        return responses.underWay().isPresent();
    }

    /** For this console's own engineer. */
    public List<Line> here(List<String> words, int width) {
        Response response = response();
        Optional<BlindGame> game = responses.gameUnderWay();
        List<Line> lines = answer(response, response.run().order().operator(), words, glyphs, width);
        game.ifPresent(begun -> begun.spend(THOUGHT));
        return game.map(begun -> shown(begun.concealment(), lines)).orElse(lines);
    }

    /** For somebody who joined. */
    public List<Line> joined(Concealment concealment, String by, List<String> words, int width) {
        return shown(concealment, answer(response(), by, words, glyphs, width));
    }

    private Response response() {
        return responses
                .underWay()
                .orElseThrow(() -> new RefusedException(
                        "There is nothing to respond to here",
                        "start with rehearse --blind, or join somebody's run with join --responder"));
    }

    private List<Line> answer(Response response, String by, List<String> words, Glyphs screen, int width) {
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "look" -> response.look(by, rest, screen, width);
            case "suspect" -> response.suspect(by, rest);
            case "mitigate" ->
                rest.get(0).equals(Response.ESCALATE) ? escalate(response, by, rest) : response.mitigate(by, rest);
            default -> throw new UsageException("'" + words.get(0) + "' is nothing that a responder does.");
        };
    }

    private List<Line> escalate(Response response, String by, List<String> words) {
        if (words.size() != 2) {
            throw new UsageException("mitigate escalate needs a component, as: mitigate escalate risk-check");
        }
        String component = response.component(words.get(1));
        Optional<BlindGame> game = responses.gameUnderWay();
        if (game.isPresent()) {
            return game.get().owners().call(by, component);
        }
        response.run()
                .talk()
                .say(new PeopleEvent.MitigationTried(
                        by, Response.ESCALATE + " " + component, true, "the facilitator answers for " + component));
        return List.of(Line.of("Told the facilitator, who answers for " + component + "'s team."));
    }

    /** Line by line, as a screen shows them; where words go, the style of the line goes with them. */
    static List<Line> shown(Concealment concealment, List<Line> lines) {
        List<Line> shown = new ArrayList<>();
        for (Line line : lines) {
            String text = line.text();
            String told = concealment.text(text);
            shown.add(told.equals(text) ? line : Line.of(told));
        }
        return shown;
    }
}
