package dev.gameday.recorder.report.html;

import dev.gameday.recorder.report.metric.Bucket;
import dev.gameday.runbook.Tolerance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A metric's course: a band from the lowest to the highest value of each bucket, and a line through what tells most. Where
 * samples are missing both are broken.
 */
final class Course {
    private Course() {}

    static void draw(StringBuilder svg, List<Bucket> course, Optional<Tolerance> bound, Scale x, Scale y) {
        for (List<Bucket> stretch : unbroken(course)) {
            if (stretch.stream().anyMatch(bucket -> bucket.samples() > 1)) {
                svg.append("<path class=\"band\" d=\"")
                        .append(band(stretch, x, y))
                        .append("\"/>\n");
            }
            if (stretch.size() == 1) {
                svg.append("<circle class=\"point\" cx=\"%s\" cy=\"%s\" r=\"2.5\"/>\n"
                        .formatted(
                                Chart.pixel(middle(stretch.get(0), x)),
                                Chart.pixel(y.at(stretch.get(0).telling(bound)))));
            } else {
                svg.append("<path class=\"course\" d=\"");
                line(svg, stretch, bound, x, y);
                svg.append("\"/>\n");
            }
        }
    }

    private static List<List<Bucket>> unbroken(List<Bucket> course) {
        List<List<Bucket>> stretches = new ArrayList<>();
        Optional<Bucket> before = Optional.empty();
        for (Bucket bucket : course) {
            if (before.isEmpty() || isGap(before.get(), bucket)) {
                stretches.add(new ArrayList<>());
            }
            stretches.get(stretches.size() - 1).add(bucket);
            before = Optional.of(bucket);
        }
        return stretches;
    }

    /** Half a sample's time is no gap: clocks and periods are not that exact. */
    private static boolean isGap(Bucket before, Bucket bucket) {
        Duration sample = Duration.between(before.from(), before.until()).dividedBy(before.samples());
        return Duration.between(before.until(), bucket.from()).multipliedBy(2).compareTo(sample) > 0;
    }

    private static void line(StringBuilder svg, List<Bucket> stretch, Optional<Tolerance> bound, Scale x, Scale y) {
        char command = 'M';
        for (Bucket bucket : stretch) {
            svg.append(command)
                    .append(Chart.pixel(middle(bucket, x)))
                    .append(' ')
                    .append(Chart.pixel(y.at(bucket.telling(bound))));
            command = 'L';
        }
    }

    private static String band(List<Bucket> stretch, Scale x, Scale y) {
        StringBuilder band = new StringBuilder();
        for (int i = 0; i < stretch.size(); i++) {
            Bucket bucket = stretch.get(i);
            band.append(i == 0 ? 'M' : 'L').append(Chart.pixel(middle(bucket, x)));
            band.append(' ').append(Chart.pixel(y.at(bucket.highest())));
        }
        for (int i = stretch.size() - 1; i >= 0; i--) {
            Bucket bucket = stretch.get(i);
            band.append('L').append(Chart.pixel(middle(bucket, x)));
            band.append(' ').append(Chart.pixel(y.at(bucket.lowest())));
        }
        return band.append('Z').toString();
    }

    private static double middle(Bucket bucket, Scale x) {
        return x.at((Chart.seconds(bucket.from()) + Chart.seconds(bucket.until())) / 2);
    }
}
