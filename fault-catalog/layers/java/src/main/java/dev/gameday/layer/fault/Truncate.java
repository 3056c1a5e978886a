package dev.gameday.layer.fault;

import dev.gameday.layer.json.Fields;
import dev.gameday.layer.json.Unusable;
import java.util.Arrays;

/** Cuts the handler's response off after a share of its bytes, rounded down. */
public final class Truncate implements Effect {
    private final double keep;

    private Truncate(double keep) {
        this.keep = keep;
    }

    /** What the document says of it. */
    public static Truncate read(Fields fields) throws Unusable {
        return new Truncate(fields.number("keep", 0, 99));
    }

    @Override
    public String kind() {
        return "truncate";
    }

    @Override
    public void begin(Course course) {
        course.change(this, this::cut);
    }

    private byte[] cut(byte[] response) throws NotApplied {
        if (response.length == 0) {
            throw new NotApplied("the response is empty");
        }
        return Arrays.copyOf(response, (int) Math.floor(response.length * keep / 100));
    }
}
