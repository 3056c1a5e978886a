package dev.gameday.shell.blind;

import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.PeopleEvent.Revealed;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What comes to an engineer on call unasked: pages, alarms, what others say, and a status line. */
public final class OnCall {
    private static final int INDENT = 9;

    private final Console console;
    private volatile Optional<Instant> paged = Optional.empty();

    public OnCall(Console console) {
        this.console = console;
    }

    /** Has all that come from now on, as news. */
    public void attend(ActiveRun run) {
        run.listen((before, recorded, after) -> tell(run, recorded));
        if (console.terminal().isEmpty()) {
            return;
        }
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "gameday-status");
            thread.setDaemon(true);
            return thread;
        });
        var unused = clock.scheduleAtFixedRate(() -> show(run), 0, 1, TimeUnit.SECONDS);
        run.whenOver(result -> {
            clock.shutdownNow();
            console.status(List.of());
        });
    }

    private void show(ActiveRun run) {
        RunView view = run.view();
        Instant now = run.clock().instant();
        long raised =
                view.alarms().values().stream().filter(alarm -> alarm.raised()).count();
        Line line = Line.of(" ON CALL ", Tone.TITLE)
                .plus(" " + Elapsed.time(now) + " UTC", Tone.MUTED)
                .plus(
                        paged.map(at -> "  paged " + Elapsed.between(at, now) + " ago")
                                .orElse("  no page"),
                        Tone.PLAIN)
                .plus("  alarms raised: " + raised, raised > 0 ? Tone.BAD : Tone.GOOD)
                .plus("  REHEARSAL", Tone.MUTED);
        console.status(List.of(Lines.styled(console.palette(), line.fit(console.width()))));
    }

    private void tell(ActiveRun run, Recorded recorded) {
        if (recorded.event() instanceof PeopleEvent.Paged) {
            paged = Optional.of(recorded.at());
        }
        said(run, recorded.event()).ifPresent(line -> {
            boolean first = true;
            for (String text : Wrapped.lines(line.text(), Math.max(40, console.width()) - INDENT - 1)) {
                String margin = first ? Elapsed.time(recorded.at()) + " " : " ".repeat(INDENT);
                Line shown = Line.of(margin, Tone.MUTED)
                        .plus(text, line.spans().get(0).tone());
                console.news(Lines.styled(console.palette(), shown));
                first = false;
            }
        });
    }

    private static Optional<Line> said(ActiveRun run, GameDayEvent event) {
        if (event instanceof PeopleEvent.Paged page) {
            return Optional.of(Line.of("PAGE  " + page.text(), Tone.BAD));
        } else if (event instanceof ObservationEvent.AlarmChanged changed) {
            boolean raised = changed.reading().raised();
            boolean news = raised || changed.reading().state().equals("OK");
            return news && !changed.reading().since().isBefore(began(run))
                    ? Optional.of(Line.of(
                            "alarm " + changed.reading().name() + (raised ? " is raised" : " is OK again"),
                            raised ? Tone.BAD : Tone.GOOD))
                    : Optional.empty();
        } else if (event instanceof PeopleEvent.Noted noted
                && !noted.by().equals(run.order().operator())) {
            return Optional.of(Line.of(noted.by() + ": " + noted.text(), Tone.WARNING));
        } else if (event instanceof PeopleEvent.HintGiven hint) {
            return Optional.of(Line.of("hint " + hint.tier() + ": " + hint.text(), Tone.WARNING));
        }
        return Optional.empty();
    }

    private static Instant began(ActiveRun run) {
        return run.view().course().opened().map(opened -> opened.at()).orElse(Instant.EPOCH);
    }

    /** Prints what is revealed. */
    public void reveal(Revealed revealed) {
        BlindGame.text(revealed, console.width()).forEach(line -> console.news(Lines.styled(console.palette(), line)));
    }
}
