package dev.gameday.catalog.arming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What functions are armed with: the extension of AWS FIS, or a fault layer of our own. Each has its exec wrapper, the
 * variables that it reads, and a tag on the function that holds what was added. A function has one exec wrapper, and so
 * one of the two at most.
 */
public final class Kit {
    /** The extension that FIS publishes: FIS User Guide, "Use the AWS FIS aws:lambda:function actions". */
    public static final Kit FIS = new Kit(
            "the FIS extension",
            "gameday:armed",
            "/opt/aws-fis/bootstrap",
            "(?i)aws-fis-extension-.+",
            Map.of("AWS_FIS_CONFIGURATION_LOCATION", "arn:aws[a-z-]*:s3:::[a-z0-9.-]{3,63}/.+/"),
            Map.of(),
            "lambda arm",
            "lambda disarm",
            List.of("extension enabled", "no active faults", "found active faults"));

    /** The fault layers of our own; {@code fault-catalog/layers/README.md} says what their variables mean. */
    public static final Kit FAULTS = new Kit(
            "a fault layer",
            "gameday:layer",
            "/opt/gameday/bootstrap",
            "gameday-faults-[a-z]+",
            Map.of(Kit.FAULTS_VARIABLE, ".+"),
            Map.of("GAMEDAY_POLL_SECONDS", ".*", "GAMEDAY_EGRESS", ".*"),
            "layer attach",
            "layer detach",
            List.of("\"gameday\":\"layer\",\"event\":\"alive\""));

    /** The variable that says where a function's fault layer finds its document. */
    public static final String FAULTS_VARIABLE = "GAMEDAY_FAULTS";

    /** The variable that holds the one exec wrapper of a function. */
    public static final String WRAPPER = "AWS_LAMBDA_EXEC_WRAPPER";

    private final String title;
    private final String tag;
    private final String bootstrap;
    private final Pattern layerName;
    private final Map<String, String> needed;
    private final Map<String, String> known;
    private final String puts;
    private final String takesAway;
    private final List<String> signs;

    private Kit(
            String title,
            String tag,
            String bootstrap,
            String layerName,
            Map<String, String> needed,
            Map<String, String> optional,
            String puts,
            String takesAway,
            List<String> signs) {
        this.title = title;
        this.tag = tag;
        this.bootstrap = bootstrap;
        this.layerName = Pattern.compile(layerName);
        this.needed = withWrapper(needed, bootstrap);
        Map<String, String> all = new TreeMap<>(this.needed);
        all.putAll(optional);
        this.known = all;
        this.puts = puts;
        this.takesAway = takesAway;
        this.signs = signs;
    }

    private static Map<String, String> withWrapper(Map<String, String> others, String bootstrap) {
        Map<String, String> all = new TreeMap<>(others);
        all.put(WRAPPER, Pattern.quote(bootstrap));
        return all;
    }

    /** What it is called in a sentence. */
    public String title() {
        return title;
    }

    /** The tag under which a function says what was added to it. */
    public String tag() {
        return tag;
    }

    /** The exec wrapper within the layer. */
    public String bootstrap() {
        return bootstrap;
    }

    /** What it says in a function's log when it is alive; any of these. */
    public List<String> signs() {
        return signs;
    }

    /** The command that arms with it. */
    public String puts() {
        return puts;
    }

    /** The command that takes it away. */
    public String takesAway() {
        return takesAway;
    }

    /** The layer version of it that a function has, by the layer's name. */
    public Optional<String> layer(Arrangement present) {
        return present.layers().stream()
                .filter(arn -> layerName.matcher(Layers.name(arn)).matches())
                .findFirst();
    }

    /** Where an armed function reads its faults, as its variable says: an ARN or an address; empty where it has none. */
    public String place(Arrangement present) {
        return needed.keySet().stream()
                .filter(name -> !name.equals(WRAPPER))
                .findFirst()
                .map(present.variables()::get)
                .orElse("");
    }

    /** Whether that layer is for functions of that architecture: the extension is published for each under a name of its own. */
    boolean fits(String layer, String architecture) {
        return !equals(FIS) || Layers.name(layer).endsWith("-" + architecture);
    }

    /** Whose exec wrapper that is, if it is one of ours. */
    static Optional<Kit> ofWrapper(String path) {
        return Stream.of(FIS, FAULTS).filter(kit -> kit.bootstrap.equals(path)).findFirst();
    }

    /** What an armed function would have and this one lacks, each in a few words; empty for one that is armed. */
    public List<String> missing(Arrangement present, boolean layered) {
        List<String> missing = new ArrayList<>();
        if (!layered) {
            missing.add("its layer");
        }
        needed.forEach((name, form) -> {
            String value = present.variables().get(name);
            if (value == null) {
                missing.add(name);
            } else if (!value.matches(form)) {
                missing.add("a usable " + name);
            }
        });
        return missing;
    }

    /**
     * What of a function is evidently this kit's, where nothing tells what was added: the layer by its name, and the variables
     * that it reads, with values that it can use. Without such a wrapper or layer no variable is evidence enough.
     */
    public Added evident(Arrangement present) {
        Optional<String> layer = layer(present);
        Map<String, String> ours = new TreeMap<>(present.variables());
        ours.entrySet()
                .removeIf(variable -> !variable.getValue().matches(known.getOrDefault(variable.getKey(), "(?!)")));
        boolean any = layer.isPresent() || ours.containsKey(WRAPPER);
        return any ? Added.of(layer, ours) : Added.NOTHING;
    }
}
