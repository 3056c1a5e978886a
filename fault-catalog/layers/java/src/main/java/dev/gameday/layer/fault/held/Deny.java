package dev.gameday.layer.fault.held;

import dev.gameday.layer.fault.Course;
import dev.gameday.layer.fault.Effect;
import dev.gameday.layer.fault.NotApplied;
import dev.gameday.layer.json.Fields;
import dev.gameday.layer.json.Unusable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Refuses outgoing calls to some hosts while the handler runs. */
public final class Deny implements Effect {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9*.-]{1,253}");

    private final List<String> hosts;

    private Deny(List<String> hosts) {
        this.hosts = hosts;
    }

    /** What the document says of it. */
    public static Deny read(Fields fields) throws Unusable {
        List<String> hosts = new ArrayList<>();
        for (Object host : fields.items("hosts", 1, 20)) {
            hosts.add(Fields.text(host, "a host", HOST));
        }
        return new Deny(hosts);
    }

    @Override
    public String kind() {
        return "deny";
    }

    @Override
    public void begin(Course course) throws NotApplied {
        course.whileRunning(course.deny(hosts));
        course.applied(this);
    }
}
