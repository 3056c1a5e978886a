package dev.gameday.shell.arming;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.arming.FaultPlace;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.arming.Kit;
import dev.gameday.catalog.arming.Layers;
import dev.gameday.catalog.arming.PresignedLife;
import dev.gameday.catalog.arming.Standing;
import dev.gameday.catalog.diagnosis.Diagnosis;
import dev.gameday.catalog.metric.LogLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How one function stands: armed or not, whether it can read its faults, and whether it has shown a sign of life since it
 * was last changed. {@code reads} is empty where it is not armed or reads through a
 * presigned address, which is never shown; {@code addressEnds} is that one's end.
 */
public record FunctionStatus(
        Standing standing,
        Optional<String> reads,
        Optional<Instant> addressEnds,
        Optional<Outcome<Optional<Diagnosis>>> permission,
        Optional<Outcome<Optional<Diagnosis>>> route,
        Optional<Outcome<Optional<LogLine>>> sign) {
    private static final DateTimeFormatter SHORTLY =
            DateTimeFormatter.ofPattern("MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Looks at the function; changes nothing. */
    public static FunctionStatus of(ArmingPlace place, Kit kit, FunctionSetup function) {
        Standing standing = place.standing(kit, function);
        if (!standing.armed()) {
            return new FunctionStatus(
                    standing, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<FaultPlace> at = FaultPlace.parse(kit.place(function.arrangement()));
        Liveness liveness = new Liveness(place.environment().outside().reader(), place.timeline());
        return new FunctionStatus(
                standing,
                at.map(FaultPlace::arn),
                PresignedLife.until(kit.place(function.arrangement())),
                at.map(reads -> place.ports().access().permission(function, reads)),
                Optional.of(place.ports().access().route(function)),
                Optional.of(liveness.seen(function, kit)));
    }

    String name() {
        return standing.function().name();
    }

    String armed() {
        if (standing.function().unreadable().isPresent()) {
            return "unknown";
        }
        return standing.armed() ? "armed" : standing.partly() ? "partly" : "no";
    }

    String layer() {
        return standing.layer().map(Layers::shortly).orElse("none");
    }

    /** Whether it can read its faults, in a word. */
    String access() {
        if (permission.isEmpty() && route.isEmpty()) {
            return "-";
        }
        if (permission.isEmpty()) {
            return "address";
        }
        boolean known = permission.get().value().isPresent()
                && route.map(asked -> asked.value().isPresent()).orElse(true);
        return known ? (troubles().isEmpty() ? "yes" : "NO") : "unknown";
    }

    /** Its sign of life, in a few words. */
    String alive() {
        return sign.map(asked -> asked.match(
                        line -> line.map(seen -> "at " + shortly(seen.at()))
                                .orElse("not since "
                                        + shortly(standing.function().modified())),
                        trouble -> "unknown"))
                .orElse("-");
    }

    /** To the minute, in UTC, so that a row fits 80 columns. */
    private static String shortly(Instant at) {
        return SHORTLY.format(at);
    }

    private String changed() {
        return standing.function().modified().toString();
    }

    /** What is wrong with it, and what mends that. */
    List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        standing.function().unreadable().ifPresent(why -> troubles.add("its variables can't be read: " + why));
        if (standing.partly()) {
            troubles.add("it lacks " + String.join(", ", standing.missing()) + "; gameday "
                    + standing.kit().takesAway() + " takes the rest away");
        }
        addressEnds.ifPresent(end -> troubles.add("its faults are read through an address that ends at " + end
                + ", or before with the session that signed it; to renew it, detach and attach"));
        permission
                .flatMap(asked -> FunctionArming.warning(asked, "whether its role may read its faults"))
                .ifPresent(troubles::add);
        route.flatMap(asked -> FunctionArming.warning(asked, "whether it has a route to S3"))
                .ifPresent(troubles::add);
        sign.flatMap(asked -> asked.match(
                        line -> Optional.<String>empty(),
                        trouble -> Optional.of("its log can't be read: " + trouble.sentence())))
                .ifPresent(troubles::add);
        return troubles;
    }

    /** For a program. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("function", name());
        fields.put("armed", armed());
        standing.layer().ifPresent(arn -> fields.put("layer", arn));
        fields.put("missing", standing.missing());
        standing.mark()
                .ifPresent(added ->
                        fields.put("added", new TreeSet<>(added.digests().keySet())));
        reads.ifPresent(arn -> fields.put("reads", arn));
        addressEnds.ifPresent(end -> fields.put("addressEnds", end.toString()));
        fields.put("access", access());
        fields.put("changed", changed());
        sign.flatMap(asked -> asked.match(line -> line, trouble -> Optional.<LogLine>empty()))
                .ifPresent(line -> fields.put("alive", FunctionArming.said(line)));
        fields.put("troubles", troubles());
        return fields;
    }
}
