package dev.gameday.shell.command.tutorial;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Palette.Meaning;
import dev.gameday.shell.line.LineParser;
import dev.gameday.shell.prompt.CommandRunner;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.utils.AttributedStringBuilder;

/** Goes through the lessons with whoever is at the prompt: what they type is looked at, and done as at any other time. */
final class Tutor {
    private static final int LOOK_MILLIS = 200;

    private final Console console;
    private final CommandRunner runner;
    private final RunDesk desk;
    private final Bookmark bookmark;

    private enum Then {
        GO_ON,
        AGAIN,
        LEAVE
    }

    Tutor(Console console, CommandRunner runner, RunDesk desk, Bookmark bookmark) {
        this.console = console;
        this.runner = runner;
        this.desk = desk;
        this.bookmark = bookmark;
    }

    /** From the bookmark to the end, or until the person leaves. */
    void teach() {
        int lesson = start();
        say(
                "%s in %d steps, about five minutes. Type what a step asks for; 'skip' passes over it, 'leave' goes back to the prompt."
                        .formatted(lesson == 0 ? "A first game day" : "On with the tutorial", Lessons.ALL.size()));
        while (lesson < Lessons.ALL.size()) {
            boolean kept = bookmark.keep(lesson);
            Then then = given(lesson, Lessons.ALL.get(lesson));
            if (then == Then.LEAVE) {
                say("Left at step %d. %s"
                        .formatted(
                                lesson + 1,
                                kept ? "'tutorial' goes on from here." : "Where you are could not be kept."));
                return;
            }
            lesson = then == Then.GO_ON ? lesson + 1 : lesson;
        }
        boolean unused = bookmark.keep(0);
        console.print("");
        say(
                "That was a game day. From here: 'scenario list' for the others, 'scenario new NAME.yaml' for one of your own, "
                        + "'help' for all commands by task.");
    }

    /** A lesson of a run that is over by now is none: the run is started again. */
    private int start() {
        int lesson = Math.min(bookmark.lesson(), Lessons.ALL.size() - 1);
        while (lesson > 0 && Lessons.ALL.get(lesson).ofRun() && desk.underWay().isEmpty()) {
            lesson--;
        }
        return lesson;
    }

    private Then given(int number, Lesson lesson) {
        if (lesson.ofRun() && !awaited(lesson)) {
            return desk.underWay().isPresent() ? Then.LEAVE : Then.GO_ON;
        }
        console.print("");
        console.print(console.palette()
                .text(Meaning.TITLE, "%d/%d  %s".formatted(number + 1, Lessons.ALL.size(), lesson.title())));
        say(lesson.text());
        console.print(new AttributedStringBuilder()
                .append("Type: ")
                .append(console.palette().text(Meaning.TYPED, lesson.example()))
                .toAttributedString());
        return answered(lesson);
    }

    private Then answered(Lesson lesson) {
        while (true) {
            Optional<String> typed = console.asks("tutorial> ", begun -> proposals(lesson));
            if (typed.isEmpty() || typed.get().equals("leave") || typed.get().equals("exit")) {
                return Then.LEAVE;
            }
            if (typed.get().equals("skip")) {
                return Then.GO_ON;
            }
            Optional<List<String>> words = words(typed.get());
            if (words.filter(lesson::takes).isPresent()) {
                return done(lesson, words.get()) ? Then.GO_ON : Then.AGAIN;
            }
            say("Not quite. This step asks for: %s (or skip, or leave)".formatted(lesson.example()));
        }
    }

    private boolean done(Lesson lesson, List<String> words) {
        ExitCode code = runner.run(words);
        boolean began =
                !words.contains("run") || lesson.ofRun() || desk.underWay().isPresent();
        if (code != ExitCode.HELD || !began) {
            say("That did nothing yet; what is printed above says why. Once more:");
            return false;
        }
        return true;
    }

    private Optional<List<String>> words(String typed) {
        try {
            return Optional.of(LineParser.words(typed));
        } catch (UsageException unclosed) {
            return Optional.empty();
        }
    }

    private static List<Candidate> proposals(Lesson lesson) {
        return java.util.stream.Stream.concat(lesson.typed().stream(), java.util.stream.Stream.of("skip", "leave"))
                .distinct()
                .map(Candidate::new)
                .toList();
    }

    /** Whether the run has come so far; not if it is over, or if the person does not want to wait. */
    private boolean awaited(Lesson lesson) {
        boolean told = false;
        try {
            while (true) {
                Optional<ActiveRun> run = desk.underWay();
                if (run.isEmpty()) {
                    say("The run is over, so '%s' is passed over.".formatted(lesson.title()));
                    return false;
                }
                if (lesson.ready().test(run.get().view())) {
                    return true;
                }
                if (!told) {
                    say("The run is busy; the next step comes when it gets there (Ctrl-C: leave).");
                    told = true;
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException left) {
            return false;
        }
    }

    private void say(String text) {
        Lines.broken(console, text).forEach(console::print);
    }
}
