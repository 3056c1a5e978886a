package dev.gameday.layer.fault.held;

import dev.gameday.layer.fault.Course;
import dev.gameday.layer.fault.Effect;
import dev.gameday.layer.fault.NotApplied;
import dev.gameday.layer.json.Fields;
import dev.gameday.layer.json.Unusable;

/** Holds memory of the sandbox, outside the heap and written to, while the handler runs. */
public final class MemoryPressure implements Effect {
    private final int megabytes;

    private MemoryPressure(int megabytes) {
        this.megabytes = megabytes;
    }

    /** What the document says of it. */
    public static MemoryPressure read(Fields fields) throws Unusable {
        return new MemoryPressure((int) fields.integer("megabytes", 1, 10240));
    }

    @Override
    public String kind() {
        return "memory";
    }

    @Override
    public void begin(Course course) throws NotApplied {
        OffHeap held = new OffHeap();
        try {
            for (int taken = 0; taken < megabytes; taken++) {
                held.take();
            }
        } catch (OutOfMemoryError e) {
            held.close();
            throw new NotApplied("the JVM gives no more than " + held.megabytes() + " MB outside its heap");
        }
        course.whileRunning(held);
        course.applied(this);
    }
}
