package dev.gameday.shell.day;

import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Table;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A day on the screen: its parts with their minutes, what has begun, what comes next, and whether it is late. */
public final class DayText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ZoneId local;

    /** {@code local} is the time zone of the people. */
    public DayText(ZoneId local) {
        this.local = local;
    }

    /** A plan that is not started, in lines of at most {@code width} columns. */
    public static List<Line> plan(DayPlan plan, int width) {
        Table table = Table.of("minute", "part", "");
        for (Part part : plan.parts()) {
            table = table.row(minute(part), part.title(), part.say());
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(plan.title(), Tone.TITLE).fit(width));
        lines.addAll(table.lines(width));
        return lines;
    }

    /** The day now, in lines of at most {@code width} columns. */
    public List<Line> day(Day day, Instant now, int width) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(day.plan().title(), Tone.TITLE).fit(width));
        Table table = Table.of("minute", "planned", "began", "part");
        for (int i = 0; i < day.plan().parts().size(); i++) {
            Part part = day.plan().parts().get(i);
            boolean begun = i < day.began().size();
            Tone tone = begun ? Tone.MUTED : Tone.PLAIN;
            table = table.row(List.of(
                    Line.of(minute(part), tone),
                    Line.of(clock(day.planned(part)), tone),
                    Line.of(
                            begun
                                    ? clock(day.began().get(i))
                                            + since(day, part, day.began().get(i))
                                    : "",
                            tone),
                    Line.of(
                            part.title(),
                            i == day.began().size() - 1 && day.ended().isEmpty() ? Tone.VALUE : tone)));
        }
        lines.addAll(table.lines(width));
        lines.add(standing(day, now).fit(width));
        return lines;
    }

    /** One line on where the day is: what comes next and when, and whether that is late. */
    public Line standing(Day day, Instant now) {
        if (day.ended().isPresent()) {
            return Line.of("The day ended at " + clock(day.ended().get()) + ".", Tone.MUTED);
        }
        Duration late = day.late(now);
        Line how = late.toMinutes() > 0
                ? Line.of(late.toMinutes() + " min late. ", Tone.WARNING)
                : Line.of("In time. ", Tone.GOOD);
        return day.following()
                .map(next -> how.plus("Next: " + next.title() + ", planned for " + time(day.planned(next)) + "."))
                .orElse(Line.of("That was the last part: day end sums the day up."));
    }

    /** A part that begins: what it is, what to say, and how late it is; in lines of at most {@code width} columns. */
    public List<Line> begins(Day day, Part part, Instant now, int width) {
        List<Line> lines = new ArrayList<>();
        Duration late = Duration.between(day.planned(part), now);
        Line head = Line.of("Minute " + minute(part) + ": " + part.title(), Tone.TITLE);
        lines.add(late.toMinutes() > 0 ? head.plus("  (" + late.toMinutes() + " min late)", Tone.WARNING) : head);
        Wrapped.lines(part.say(), width).forEach(text -> lines.add(Line.of(text)));
        return lines;
    }

    /** A time of day in UTC, and beside it in the people's own zone where that differs. */
    public String time(Instant at) {
        String utc = CLOCK.format(at.atZone(ZoneOffset.UTC)) + " UTC";
        String here = CLOCK.format(at.atZone(local));
        return utc.startsWith(here) ? utc : utc + " (" + here + " here)";
    }

    private static String clock(Instant at) {
        return CLOCK.format(at.atZone(ZoneOffset.UTC));
    }

    private static String since(Day day, Part part, Instant began) {
        long late = Duration.between(day.planned(part), began).toMinutes();
        return late == 0 ? "" : late > 0 ? " +" + late : " " + late;
    }

    static String minute(Part part) {
        return part.minute() < 0 ? "\u2212" + -part.minute() : String.valueOf(part.minute());
    }
}
