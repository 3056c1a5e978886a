package dev.gameday.layer.fault;

/** Keeps the event to itself until Lambda ends the invocation at the function's timeout. */
public final class Timeout implements Effect {
    @Override
    public String kind() {
        return "timeout";
    }

    @Override
    public boolean isLast() {
        return true;
    }

    @Override
    public void begin(Course course) throws InterruptedException {
        course.applied(this);
        course.waitForTheEnd();
    }
}
