package dev.gameday.shell.blind;

import dev.gameday.catalog.workbench.Workbench;
import dev.gameday.runbook.blind.Suspicion;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.view.Glyphs;
import dev.gameday.shell.view.Line;
import dev.gameday.shell.view.Tone;
import dev.gameday.yaml.NearestName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What those who respond to one run do: they look, suspect and change things, and each of that is recorded with who did
 * it. What it answers with is for whoever may see everything; who may not goes through a {@link Concealment}.
 */
public final class Response {
    /** What is typed to have those called who own a component. */
    static final String ESCALATE = "escalate";

    private static final int WIDTH = 80;

    private final ActiveRun run;
    private final Workbench workbench;
    private final AsDeployed deployed;
    private final Changes changes = new Changes();
    private final Components components;

    private Response(ActiveRun run, Workbench workbench) {
        this.run = run;
        this.workbench = workbench;
        this.components = new Components(run.environment().binding());
        this.deployed = AsDeployed.read(workbench, run.environment().binding());
    }

    /** To a run that has not begun yet; what people change is taken back before it is closed. Empty where nobody has hands. */
    static Optional<Response> to(ActiveRun run) {
        return run.environment().workbench().map(workbench -> {
            Response response = new Response(run, workbench);
            run.lastly(() -> response.changes.takeBack(response.sight(Glyphs.ASCII, WIDTH)));
            return response;
        });
    }

    ActiveRun run() {
        return run;
    }

    /** Looks somewhere; {@code words} are what was typed after {@code look}. */
    List<Line> look(String by, List<String> words, Glyphs glyphs, int width) {
        List<Line> lines = Looking.at(sight(glyphs, width), words);
        run.talk().say(new PeopleEvent.Looked(by, "look " + String.join(" ", words)));
        return lines;
    }

    /** Says what one supposes. */
    List<Line> suspect(String by, List<String> words) {
        if (words.size() != 2) {
            throw new UsageException("suspect needs a component and a cause, as: suspect order-router excessive-load");
        }
        String component = components.component(words.get(0));
        String cause = words.get(1);
        if (!Suspicion.CAUSES.contains(cause)) {
            throw new UsageException(
                    "There is no cause '" + cause + "': " + NearestName.remedy(cause, Suspicion.CAUSES) + ".");
        }
        run.talk().say(new PeopleEvent.Suspected(by, component, cause));
        return List.of(Line.of("Noted: you suspect " + component + ", " + cause.replace('-', ' ') + "."));
    }

    /** Whether these words, typed after {@code mitigate}, are something that can be done here. */
    static boolean isAction(List<String> words) {
        return !words.isEmpty()
                && (Action.of(words.get(0)).isPresent() || words.get(0).equals(ESCALATE));
    }

    /** All that can be typed after {@code mitigate}. */
    static List<String> actions() {
        return Stream.concat(Stream.of(Action.values()).map(Action::usage), Stream.of(ESCALATE + " COMPONENT"))
                .sorted()
                .toList();
    }

    /** Changes something. */
    List<Line> mitigate(String by, List<String> words) {
        Action action = Action.of(words.get(0))
                .orElseThrow(() -> new UsageException("There is no mitigation '" + words.get(0) + "'; there are "
                        + actions().stream().collect(Collectors.joining(", ")) + "."));
        PeopleEvent.MitigationTried tried = changes.make(by, action, words, sight(Glyphs.ASCII, WIDTH));
        run.talk().say(tried);
        return List.of(Line.of(sentence(tried.outcome()), tried.done() ? Tone.PLAIN : Tone.WARNING));
    }

    private Sight sight(Glyphs glyphs, int width) {
        return new Sight(run, workbench, deployed, glyphs, width);
    }

    /** The component of that name; refuses where there is none. */
    String component(String name) {
        return components.component(name);
    }

    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }
}
