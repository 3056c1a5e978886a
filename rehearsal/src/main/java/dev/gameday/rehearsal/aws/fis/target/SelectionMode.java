package dev.gameday.rehearsal.aws.fis.target;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many of the resources found are taken: {@code ALL}, {@code COUNT(n)} or {@code PERCENT(n)}, rounded down. */
public record SelectionMode(String kind, int amount) {
    private static final Pattern FORM = Pattern.compile("(ALL)|(COUNT|PERCENT)\\(([0-9]{1,4})\\)");

    public static Optional<SelectionMode> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1) != null) {
            return Optional.of(new SelectionMode("ALL", 0));
        }
        int amount = Integer.parseInt(matcher.group(3));
        boolean possible = amount >= 1 && (matcher.group(2).equals("COUNT") || amount <= 100);
        return possible ? Optional.of(new SelectionMode(matcher.group(2), amount)) : Optional.empty();
    }

    /** A random choice of that many, in the order found. */
    public <T> List<T> choose(List<T> found, Random random) {
        int wanted = switch (kind) {
            case "COUNT" -> amount;
            case "PERCENT" -> found.size() * amount / 100;
            default -> found.size();
        };
        if (wanted >= found.size()) {
            return found;
        }
        List<T> shuffled = new ArrayList<>(found);
        Collections.shuffle(shuffled, random);
        List<T> chosen = shuffled.subList(0, wanted);
        return found.stream().filter(chosen::contains).toList();
    }
}
