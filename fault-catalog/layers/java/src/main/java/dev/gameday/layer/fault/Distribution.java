package dev.gameday.layer.fault;

import dev.gameday.layer.json.Fields;
import dev.gameday.layer.json.Unusable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long delays are, in milliseconds: a number made of what an invocation draws. */
interface Distribution {
    long LONGEST = 900_000;

    /** The delay of the invocation that draws so, not rounded. */
    double of(Course course);

    /** What the document says of it. */
    static Distribution read(Fields fields) throws Unusable {
        fields.allowOnly(Arrays.asList("fixed", "uniform", "normal", "percentiles"));
        Distribution found = null;
        if (fields.has("fixed")) {
            double fixed = fields.number("fixed", 0, LONGEST);
            found = course -> fixed;
        }
        if (fields.has("uniform")) {
            found = only(found, uniform(fields.object("uniform")));
        }
        if (fields.has("normal")) {
            found = only(found, normal(fields.object("normal")));
        }
        if (fields.has("percentiles")) {
            found = only(found, percentiles(fields.items("percentiles", 2, 100)));
        }
        if (found == null) {
            throw new Unusable("'milliseconds' is empty");
        }
        return found;
    }

    static Distribution only(@Nullable Distribution before, Distribution found) throws Unusable {
        if (before != null) {
            throw new Unusable("'milliseconds' must have one distribution");
        }
        return found;
    }

    static Distribution uniform(Fields fields) throws Unusable {
        fields.allowOnly(Arrays.asList("from", "to"));
        double from = fields.number("from", 0, LONGEST);
        double to = fields.number("to", 0, LONGEST);
        if (to < from) {
            throw new Unusable("'to' must not be below 'from'");
        }
        return course -> from + course.draw("delay") * (to - from);
    }

    /** By the transform of Box and Muller; what would be below 0 is 0. */
    static Distribution normal(Fields fields) throws Unusable {
        fields.allowOnly(Arrays.asList("mean", "deviation"));
        double mean = fields.number("mean", 0, LONGEST);
        double deviation = fields.number("deviation", 0, LONGEST);
        return course -> {
            double radius = Math.sqrt(-2 * Math.log(1 - course.draw("delay")));
            double normal = radius * Math.cos(2 * Math.PI * course.draw("delay2"));
            return Math.max(0, mean + deviation * normal);
        };
    }

    static Distribution percentiles(List<?> rows) throws Unusable {
        double[] percents = new double[rows.size()];
        double[] delays = new double[rows.size()];
        for (int i = 0; i < percents.length; i++) {
            List<?> row = Fields.items(rows.get(i), "a row of 'percentiles'", 2, 2);
            percents[i] = Fields.number(row.get(0), "a percent", 0, 100).doubleValue();
            delays[i] =
                    Fields.number(row.get(1), "a percent's delay", 0, LONGEST).doubleValue();
            if (i > 0 && (percents[i] <= percents[i - 1] || delays[i] < delays[i - 1])) {
                throw new Unusable("percents must rise, and their delays must not fall");
            }
        }
        if (percents[0] != 0 || percents[percents.length - 1] != 100) {
            throw new Unusable("percents must begin at 0 and end at 100");
        }
        return course -> between(percents, delays, course.draw("delay") * 100);
    }

    static double between(double[] percents, double[] delays, double percent) {
        int above = 1;
        while (above < percents.length - 1 && percents[above] < percent) {
            above++;
        }
        double part = (percent - percents[above - 1]) / (percents[above] - percents[above - 1]);
        return delays[above - 1] + part * (delays[above] - delays[above - 1]);
    }
}
