package dev.gameday.shell.run;

import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.conductor.core.Mitigation;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.PeopleEvent.PredictionRevealed;
import dev.gameday.runbook.event.RunEvent.RunPaused;
import dev.gameday.runbook.event.RunEvent.RunResumed;
import dev.gameday.runbook.people.Author;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.people.SealedPredictions;
import dev.gameday.shell.view.RunView;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What people say to a run, each with their name; taken from any thread, and nothing of it waits for the run. */
public final class Talk {
    private final Consumer<Command> run;
    private final SealedPredictions predictions;
    private final Supplier<RunView> view;

    Talk(Consumer<Command> run, SealedPredictions predictions, Supplier<RunView> view) {
        this.run = run;
        this.predictions = predictions;
        this.view = view;
    }

    /** Has what somebody said or did be recorded. */
    public void say(PeopleEvent event) {
        run.accept(new Command.Say(event));
    }

    /** Has the run make a change of somebody's, once what takes it back is recorded. */
    public void mitigate(Mitigation mitigation) {
        run.accept(new Command.Mitigate(mitigation));
    }

    /** The guided step at hand is done; an answer to a question for predictions is sealed as one. */
    public void next(Author author, String answer) {
        boolean sealed = view.get().predicting() && !answer.isBlank();
        if (sealed) {
            predict(author, answer);
        }
        run.accept(new Command.Next(author, sealed ? "" : answer));
    }

    /** The next hint, for that person. */
    public void hint(Author author) {
        run.accept(new Command.Hint(author));
    }

    /** Puts what that person predicts under seal until the reveal; where it can't be, says why. */
    public void predict(Author author, String text) {
        if (text.isBlank() || text.length() > SealedPredictions.LONGEST) {
            throw new RefusedException(
                    "A prediction has 1 to " + SealedPredictions.LONGEST + " characters", "say it in a sentence");
        }
        try {
            say(predictions.seal(author, text.strip()));
        } catch (IllegalStateException revealed) {
            throw new RefusedException(
                    "The predictions of this run are revealed already", "say it with note, or in the next run");
        } catch (IOException e) {
            throw new RefusedException(
                    "The prediction can't be kept (" + e.getMessage() + ")", "free some space or mend the folder");
        }
    }

    /** Has it be recorded that the console is about to stand still, on whose word and how. */
    void pausing(Author author, String how) {
        run.accept(new Command.Pause(new RunPaused(author.name(), how)));
    }

    /** Has it be recorded that the console stood still and goes on. */
    void resumed(RunResumed event) {
        run.accept(new Command.Resume(event));
    }

    /** Has all predictions that are still sealed be read by everybody; how many they are. */
    public int reveal() {
        List<PredictionRevealed> texts = predictions.open();
        texts.forEach(this::say);
        return texts.size();
    }
}
