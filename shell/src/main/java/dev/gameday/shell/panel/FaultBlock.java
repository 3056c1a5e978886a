package dev.gameday.shell.panel;

import dev.gameday.runbook.conductor.core.Mark;
import dev.gameday.shell.view.FaultView;
import dev.gameday.shell.view.FaultWindow;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.display.Clocks;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Span;
import dev.gameday.shell.view.text.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A card for each fault with its three clocks; those that are not settled come first, then the newest. */
record FaultBlock(RunView view, Instant now) implements Block {
    private static final int ONE_LINE = 72;

    /** How many lines its cards would take with their heading, as many whole ones as {@code most} lines hold. */
    int wanted(int width, int most) {
        return lines(width, most).size();
    }

    @Override
    public List<Line> lines(int width, int height) {
        List<Line> lines = new ArrayList<>();
        for (FaultView fault : cards()) {
            List<Line> card = card(fault, width);
            if (lines.size() + card.size() < height) {
                lines.addAll(card);
            }
        }
        if (!lines.isEmpty()) {
            lines.add(0, Block.heading("Faults", width));
        }
        return lines;
    }

    private List<FaultView> cards() {
        List<FaultView> newestFirst = new ArrayList<>(view.faults().values());
        Collections.reverse(newestFirst);
        newestFirst.sort(Comparator.comparing(FaultView::settled));
        return newestFirst;
    }

    private List<Line> card(FaultView fault, int width) {
        List<Line> lines = new ArrayList<>();
        Tone tone = fault.settled() ? Tone.PLAIN : Tone.FAULT;
        Line name = Line.of(fault.step(), Tone.TITLE).plus(" " + fault.title(), tone);
        lines.add(Line.apart(name, ending(fault), width));
        Clocks clocks = Clocks.of(fault, now);
        if (width >= ONE_LINE) {
            lines.add(Line.of("  ").plus(clocks.line()).fit(width));
        } else {
            lines.add(clock("control", clocks.control(), width));
            lines.add(clock("effect", clocks.effect(), width));
            lines.add(clock("recovery", clocks.recovery(), width));
        }
        if (!fault.trouble().isEmpty()) {
            lines.add(Line.of("  ! " + fault.trouble(), Tone.BAD).fit(width));
        }
        return lines;
    }

    private Line ending(FaultView fault) {
        boolean running = !fault.has(Mark.REMOVAL_REQUESTED)
                && fault.window().flatMap(FaultWindow::end).isEmpty();
        return fault.due()
                .filter(due -> running)
                .map(due -> due.isBefore(now)
                        ? Line.of("due " + Elapsed.between(due, now) + " ago", Tone.WARNING)
                        : Line.of("ends in " + Elapsed.between(now, due), Tone.VALUE))
                .orElse(Line.EMPTY);
    }

    private static Line clock(String name, Span span, int width) {
        return Line.of("  " + name, Tone.MUTED)
                .padded(12)
                .plus(span.text(), span.tone())
                .fit(width);
    }
}
