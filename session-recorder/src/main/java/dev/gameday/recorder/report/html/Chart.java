package dev.gameday.recorder.report.html;

import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.recorder.report.metric.Breach;
import dev.gameday.recorder.report.metric.Bucket;
import dev.gameday.recorder.report.metric.MetricStory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One metric over a session as inline SVG: its axes with unit and UTC, its bound, the faults' windows, the markers, and
 * beneath the course a hatched bar wherever the bound was breached.
 */
final class Chart {
    static final int WIDTH = 960;
    private static final int HEIGHT = 236;
    private static final int LEFT = 72;
    private static final int RIGHT = WIDTH - 12;
    private static final int TOP = 34;
    private static final int BOTTOM = HEIGHT - 42;
    private static final int[] TIME_STEPS = {
        10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 604_800
    };

    private final MetricStory story;
    private final List<Breach> breaches;
    private final Moments moments;
    private final List<Bucket> course;
    private final Scale x;
    private final Scale y;
    private final StringBuilder svg = new StringBuilder();

    private Chart(MetricStory story, List<Breach> breaches, Moments moments) {
        this.story = story;
        this.breaches = breaches.stream()
                .filter(breach -> breach.metric().equals(story.metric()))
                .toList();
        this.moments = moments;
        course = story.course().stream()
                .filter(b -> Double.isFinite(b.lowest()) && Double.isFinite(b.highest()))
                .toList();
        x = new Scale(seconds(moments.from()), seconds(moments.until()), LEFT, RIGHT);
        double lowest = values().min(Double::compare).orElse(0.0);
        double highest = values().max(Double::compare).orElse(1.0);
        y = Scale.around(lowest, highest, BOTTOM, TOP);
    }

    /** The figure, with a caption. */
    static String of(MetricStory story, List<Breach> breaches, Moments moments) {
        return new Chart(story, breaches, moments).figure();
    }

    private String figure() {
        String title = HtmlText.escape(story.title());
        String unit = story.unit().isBlank() ? "" : ", " + HtmlText.escape(story.unit());
        String bound = story.bound()
                .map(b -> " <span class=\"bound\">bound " + HtmlText.escape(b.toString()) + "</span>")
                .orElse("");
        svg.append("<figure class=\"chart\"><figcaption><strong>")
                .append(title)
                .append("</strong>")
                .append(unit);
        svg.append(bound).append(state()).append("</figcaption>\n");
        svg.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
                .formatted(WIDTH, HEIGHT, HtmlText.escape(described())));
        windows();
        axes();
        bound();
        Course.draw(svg, course, story.bound(), x, y);
        breaches();
        markers();
        return svg.append("</svg></figure>\n").toString();
    }

    private String state() {
        if (course.isEmpty()) {
            return " <span class=\"state\">no samples</span>";
        }
        if (story.bound().isEmpty()) {
            return "";
        }
        return breaches.isEmpty()
                ? " <span class=\"state ok\">✓ never left it</span>"
                : " <span class=\"state bad\">▲ left it " + breaches.size()
                        + (breaches.size() == 1 ? " time</span>" : " times</span>");
    }

    private String described() {
        return "%s over the session%s; %s"
                .formatted(
                        story.title(),
                        story.bound().map(b -> ", bound " + b).orElse(""),
                        course.isEmpty()
                                ? "no samples"
                                : "from %s to %s, out of bounds %d times"
                                        .formatted(
                                                Quantity.number(lowest()),
                                                Quantity.number(highest()),
                                                breaches.size()));
    }

    private void windows() {
        double free = LEFT;
        for (Moments.Window window : moments.windows()) {
            rectangle("window", window.from(), window.until(), TOP, BOTTOM - TOP);
            window.effective()
                    .ifPresent(from ->
                            rectangle("effective", from, window.harmEnd().orElse(window.until()), TOP, BOTTOM - TOP));
            String name = shortened("fault " + window.name());
            double start = Math.max(x.at(seconds(window.from())) + 2, free);
            free = start + 7 * name.length() + 8;
            svg.append("<text class=\"window-name\" x=\"%s\" y=\"%d\">%s</text>\n"
                    .formatted(pixel(start), TOP - 5, HtmlText.escape(name)));
        }
    }

    private void axes() {
        for (double tick : y.ticks(4)) {
            String at = pixel(y.at(tick));
            svg.append("<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>".formatted(LEFT, RIGHT, at, at));
            svg.append("<text class=\"tick\" x=\"%d\" y=\"%s\" text-anchor=\"end\" dy=\"0.32em\">%s</text>\n"
                    .formatted(LEFT - 8, at, Quantity.number(tick)));
        }
        svg.append("<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>\n"
                .formatted(LEFT, RIGHT, BOTTOM, BOTTOM));
        for (double tick : x.steps(timeStep())) {
            if (x.at(tick) > RIGHT - 64) {
                break;
            }
            String at = pixel(x.at(tick));
            svg.append("<line class=\"axis\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>"
                    .formatted(at, at, BOTTOM + 12, BOTTOM + 17));
            svg.append("<text class=\"tick\" x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                    .formatted(at, BOTTOM + 31, Quantity.time(Instant.ofEpochSecond((long) tick))));
        }
        svg.append("<text class=\"tick\" x=\"%d\" y=\"%d\" text-anchor=\"end\">UTC</text>\n"
                .formatted(RIGHT, BOTTOM + 31));
    }

    private double timeStep() {
        for (int step : TIME_STEPS) {
            if ((x.high() - x.low()) / step <= 9) {
                return step;
            }
        }
        return (x.high() - x.low()) / 4;
    }

    private void bound() {
        story.bound()
                .ifPresent(bound -> Stream.of(bound.low(), bound.high())
                        .flatMap(Optional::stream)
                        .forEach(value -> svg.append("<line class=\"bound\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>\n"
                                .formatted(LEFT, RIGHT, pixel(y.at(value)), pixel(y.at(value))))));
    }

    private void breaches() {
        for (Breach breach : breaches) {
            Instant until = breach.until().orElse(moments.until());
            rectangle("breach", breach.from(), until, BOTTOM + 2, 8);
            String at = pixel(x.at(seconds(breach.from())));
            svg.append("<line class=\"breach-line\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>"
                    .formatted(at, at, TOP, BOTTOM + 10));
            svg.append("<title>out of %s for %s</title>\n"
                    .formatted(
                            HtmlText.escape(breach.tolerance()),
                            Quantity.duration(Duration.between(breach.from(), until))));
        }
    }

    private void markers() {
        double free = 0;
        for (Moments.Marker marker : moments.markers()) {
            double at = x.at(seconds(marker.at()));
            double letter = Math.min(RIGHT - 8, Math.max(at, free));
            free = letter + 17;
            svg.append("<line class=\"marker\" x1=\"%s\" x2=\"%s\" y1=\"18\" y2=\"%d\"/>"
                    .formatted(pixel(letter), pixel(at), TOP));
            svg.append("<line class=\"marker\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>"
                    .formatted(pixel(at), pixel(at), TOP, BOTTOM));
            svg.append("<circle class=\"marker\" cx=\"%s\" cy=\"11\" r=\"8\"/>".formatted(pixel(letter)));
            svg.append("<text class=\"letter\" x=\"%s\" y=\"11\" dy=\"0.35em\" text-anchor=\"middle\">%s</text>\n"
                    .formatted(pixel(letter), marker.letter()));
        }
    }

    private void rectangle(String style, Instant from, Instant until, int top, int height) {
        double start = x.at(seconds(from));
        double width = Math.max(1.5, x.at(seconds(until)) - start);
        svg.append("<rect class=\"%s\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\"/>\n"
                .formatted(style, pixel(start), top, pixel(width), height));
    }

    private Stream<Double> values() {
        Stream<Double> bounds = story.bound().stream()
                .flatMap(bound -> Stream.of(bound.low(), bound.high()).flatMap(Optional::stream));
        return Stream.concat(course.stream().flatMap(b -> Stream.of(b.lowest(), b.highest())), bounds);
    }

    private double lowest() {
        return course.stream().mapToDouble(Bucket::lowest).min().orElse(0);
    }

    private double highest() {
        return course.stream().mapToDouble(Bucket::highest).max().orElse(0);
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 29) + "…";
    }

    static double seconds(Instant moment) {
        return moment.toEpochMilli() / 1000.0;
    }

    static String pixel(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
