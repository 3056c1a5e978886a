package dev.gameday.shell.blind;

import dev.gameday.catalog.workbench.Workbench;
import dev.gameday.runbook.blind.Suspicion;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.mitigation.Changes;
import dev.gameday.shell.mitigation.PlannedChange;
import dev.gameday.shell.mitigation.TakingBack;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.view.text.Glyphs;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.yaml.NearestName;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What those who respond to one run do: they look, suspect and change things, and each of that is recorded with who did
 * it. What it answers with is for whoever may see everything; who may not goes through a {@link Concealment}.
 */
public final class Response {
    /** What is typed to have those called who own a component. */
    static final String ESCALATE = "escalate";

    private static final String SELF = "gameday";
    private static final int WIDTH = 80;
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(90);

    private final ActiveRun run;
    private final Workbench workbench;
    private final AsDeployed deployed;
    private final Changes changes;
    private final Components components;

    private Response(ActiveRun run, Workbench workbench) {
        this.run = run;
        this.workbench = workbench;
        this.changes = new Changes(run.environment().timeline(), run.talk()::mitigate);
        this.components = new Components(run.environment().binding());
        this.deployed = AsDeployed.read(workbench, run.environment().binding());
    }

    /** To a run that has not begun yet; what people change is taken back before it is closed. Empty where nobody has hands. */
    static Optional<Response> to(ActiveRun run) {
        return run.environment().workbench().map(workbench -> {
            Response response = new Response(run, workbench);
            run.listenBackstage((before, recorded, after) -> response.changes.hear(recorded));
            TakingBack way = new TakingBack(workbench, run.environment().timeline());
            run.lastly(() -> response.changes.takeBack(SELF, way));
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
        List<String> rest = words.subList(1, words.size());
        action.check(rest);
        List<PlannedChange> planned = action.planned(sight(Glyphs.ASCII, WIDTH), rest);
        String typed = String.join(" ", words);
        PeopleEvent.MitigationTried tried;
        if (planned.isEmpty()) {
            tried = new PeopleEvent.MitigationTried(by, typed, false, "there was nothing to change");
            run.talk().say(tried);
        } else {
            tried = come(changes.begin(by, typed, planned));
        }
        return List.of(Line.of(sentence(tried.outcome()), tried.done() ? Tone.PLAIN : Tone.WARNING));
    }

    /** What came of a change; the run answers for each within the deadline of a call. */
    private static PeopleEvent.MitigationTried come(CompletableFuture<PeopleEvent.MitigationTried> answer) {
        try {
            return answer.get(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw new IllegalStateException("the change could not be made", e.getCause());
        } catch (TimeoutException e) {
            throw new RefusedException("The run has not said yet what came of it", "look with: look config");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
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
