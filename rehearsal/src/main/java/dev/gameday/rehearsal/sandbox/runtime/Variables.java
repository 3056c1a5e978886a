package dev.gameday.rehearsal.sandbox.runtime;

import dev.gameday.rehearsal.sandbox.archive.SandboxFolder;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of a function: its own, and over them those that Lambda sets (Lambda developer guide, "Defined runtime
 * environment variables"). There is no {@code /opt} and no {@code /var/task} here, so paths that begin with them are
 * rewritten in the function's own; {@code {free-port}} in one becomes a port that is free.
 */
public record Variables(Map<String, String> values) {
    private static final Pattern PLACE = Pattern.compile("(?<=^|[:=,; ])/(opt|var/task)(?=/|:|$)");
    private static final String FREE_PORT = "{free-port}";

    /** The map must not be changed. */
    public Variables {
        values = Map.copyOf(values);
    }

    /** The function's own variables, for a sandbox in that folder. */
    public static Variables own(Map<String, String> own, SandboxFolder folder, int freePort) {
        Map<String, String> values = new HashMap<>();
        own.forEach((name, value) ->
                values.put(name, rewritten(value, folder).replace(FREE_PORT, Integer.toString(freePort))));
        return new Variables(values);
    }

    /** These, with others over them. */
    public Variables with(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(others);
        return new Variables(all);
    }

    /** Where the programs and libraries of the sandbox are looked for, after what the machine has. */
    public Variables withPaths(SandboxFolder folder, String machinePath, boolean ownTmp) {
        Map<String, String> paths = new HashMap<>();
        paths.put("PATH", values.getOrDefault("PATH", machinePath + ":" + folder.opt() + "/bin"));
        paths.put(
                "LD_LIBRARY_PATH",
                values.getOrDefault(
                        "LD_LIBRARY_PATH", folder.task() + ":" + folder.task() + "/lib:" + folder.opt() + "/lib"));
        paths.put("LAMBDA_TASK_ROOT", folder.task().toString());
        paths.put("LAMBDA_RUNTIME_DIR", folder.runtime().toString());
        paths.put("TMPDIR", ownTmp ? "/tmp" : folder.tmp().toString());
        return with(paths);
    }

    private static String rewritten(String value, SandboxFolder folder) {
        return PLACE.matcher(value)
                .replaceAll(place -> Matcher.quoteReplacement(
                        (place.group(1).equals("opt") ? folder.opt() : folder.task()).toString()));
    }
}
