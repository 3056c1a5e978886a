package dev.gameday.recorder.report.html;

import java.util.ArrayList;
import java.util.List;

/** Where values lie on an axis: from {@code low} to {@code high} at pixels {@code start} to {@code end}. Never of no width. */
record Scale(double low, double high, double start, double end) {
    Scale {
        if (!(high > low)) {
            throw new IllegalArgumentException("a scale needs a width: " + low + " to " + high);
        }
    }

    /** A scale that holds all of both values with some room, whatever they are. */
    static Scale around(double lowest, double highest, double start, double end) {
        double width = highest - lowest;
        double room = width > 0 ? width * 0.06 : Math.max(Math.abs(lowest) * 0.01, 0.5);
        double low = lowest >= 0 && lowest - room < 0 ? 0 : lowest - room;
        return new Scale(low, highest + room, start, end);
    }

    /** The pixel of a value; those beyond an end lie at it. */
    double at(double value) {
        double share = (value - low) / (high - low);
        return start + Math.max(0, Math.min(1, share)) * (end - start);
    }

    /** Round values along the axis, about so many. */
    List<Double> ticks(int about) {
        double raw = (high - low) / about;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = power;
        for (double factor : new double[] {1, 2, 5, 10}) {
            step = power * factor;
            if (step >= raw) {
                break;
            }
        }
        return steps(step);
    }

    /** The multiples of a step along the axis; none where the step is lost in the values. */
    List<Double> steps(double step) {
        List<Double> ticks = new ArrayList<>();
        double first = Math.ceil(low / step) * step;
        for (int i = 0; i < 50 && first + i * step <= high; i++) {
            ticks.add(Math.rint((first + i * step) / step) * step);
        }
        return ticks;
    }
}
