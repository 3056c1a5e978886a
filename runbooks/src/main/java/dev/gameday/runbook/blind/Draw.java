package dev.gameday.runbook.blind;

import dev.gameday.catalog.FaultParameter;
import dev.gameday.runbook.Runbook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What a seed makes of a level: the case, the settings of its runbook, and for how long all is calm before anything is
 * done. The same seed draws the same.
 */
public record Draw(BlindCase about, Map<String, String> settings, Duration calm) {
    private static final int SHORTEST_CALM = 60;
    private static final int CALM = 120;
    private static final int NUMBERS_OF_A_SEED = 31;

    public Draw {
        settings = Map.copyOf(settings);
    }

    /** Draws one of the cases of that level, of which there must be one. */
    public static BlindCase of(List<BlindCase> cases, long seed, int level) {
        List<BlindCase> fitting =
                cases.stream().filter(each -> each.level() == level).toList();
        if (fitting.isEmpty()) {
            throw new IllegalArgumentException("there is no case of level " + level);
        }
        return fitting.get(random(seed, level).nextInt(fitting.size()));
    }

    /** The rest of the draw. Of a runbook's parameters only those with a choice are drawn. */
    public static Draw of(BlindCase about, Runbook runbook, long seed) {
        Random random = random(seed, about.level());
        random.nextInt();
        Map<String, String> settings = new TreeMap<>();
        for (FaultParameter parameter : runbook.parameters()) {
            List<String> choices = parameter.choices();
            if (!choices.isEmpty()) {
                settings.put(parameter.name(), choices.get(random.nextInt(choices.size())));
            }
        }
        return new Draw(about, settings, Duration.ofSeconds(SHORTEST_CALM + random.nextInt(CALM)));
    }

    /** Neighbouring seeds begin alike in Java's generator, so they are spread first. */
    private static Random random(long seed, int level) {
        long spread = (seed * NUMBERS_OF_A_SEED + level) * 0x9E3779B97F4A7C15L;
        return new Random(spread ^ (spread >>> 32));
    }
}
