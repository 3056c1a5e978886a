package dev.gameday.shell.command.rehearsal;

import dev.gameday.shell.join.Joining;
import dev.gameday.shell.place.Speed;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How others come to a served rehearsal: the lines to copy, and the same for a program. */
record Invitation(URI url, long seed, Speed speed) {
    private static final String ANY = "rehearsal";
    private static final String REGION = "eu-west-1";

    List<String> lines() {
        return List.of(
                "The rehearsal cloud is on " + url + ", for this machine only (seed " + seed + ", speed " + speed
                        + "). Ctrl-C ends it.",
                "",
                "The aws CLI and boto3, in another terminal:",
                "  export AWS_ENDPOINT_URL=" + url,
                "  export AWS_REGION=" + REGION + " AWS_DEFAULT_REGION=" + REGION,
                "  export AWS_ACCESS_KEY_ID=" + ANY + " AWS_SECRET_ACCESS_KEY=" + ANY,
                "  aws fis list-actions",
                "or, with credentials and a Region that are set already:",
                "  aws fis list-actions --endpoint-url " + url,
                "A second console:",
                "  gameday scenario run stale-positions --auto --rehearsal " + url,
                "or for all of its commands:",
                "  export " + Joining.VARIABLE + "=" + url,
                "Load, trouble, clock and the truth, which AWS has no call for:",
                "  curl -s " + url + "/_rehearsal",
                "");
    }

    Map<String, Object> fields() {
        Map<String, Object> environment = new LinkedHashMap<>();
        environment.put("AWS_ENDPOINT_URL", url.toString());
        environment.put("AWS_REGION", REGION);
        environment.put("AWS_DEFAULT_REGION", REGION);
        environment.put("AWS_ACCESS_KEY_ID", ANY);
        environment.put("AWS_SECRET_ACCESS_KEY", ANY);
        environment.put(Joining.VARIABLE, url.toString());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("url", url.toString());
        fields.put("port", url.getPort());
        fields.put("seed", seed);
        fields.put("speed", speed.toString());
        fields.put("process", ProcessHandle.current().pid());
        fields.put("environment", environment);
        return fields;
    }
}
