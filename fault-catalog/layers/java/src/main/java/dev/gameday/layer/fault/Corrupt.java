package dev.gameday.layer.fault;

import dev.gameday.layer.json.Fields;
import dev.gameday.layer.json.Unusable;

/** Puts a byte that no JSON has outside a string, 0x7F, at some places of the handler's response. */
public final class Corrupt implements Effect {
    private static final byte WRONG = 0x7F;

    private final int bytes;

    private Corrupt(int bytes) {
        this.bytes = bytes;
    }

    /** What the document says of it. */
    public static Corrupt read(Fields fields) throws Unusable {
        return new Corrupt((int) fields.integer("bytes", 1, 1024));
    }

    @Override
    public String kind() {
        return "corrupt";
    }

    @Override
    public void begin(Course course) {
        course.change(this, response -> corrupted(response, course));
    }

    private byte[] corrupted(byte[] response, Course course) throws NotApplied {
        if (response.length == 0) {
            throw new NotApplied("the response is empty");
        }
        for (int i = 0; i < bytes; i++) {
            response[(int) (course.draw("byte" + i) * response.length)] = WRONG;
        }
        return response;
    }
}
