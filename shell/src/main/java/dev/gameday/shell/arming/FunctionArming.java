package dev.gameday.shell.arming;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.arming.Addition;
import dev.gameday.catalog.arming.ArmingChange;
import dev.gameday.catalog.arming.FaultAccess;
import dev.gameday.catalog.arming.Fitness;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.arming.Layers;
import dev.gameday.catalog.arming.Standing;
import dev.gameday.catalog.diagnosis.Diagnosis;
import dev.gameday.catalog.metric.LogLine;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arms functions with one outfit: all are looked at before the first is changed, and if one can't be armed, none is. Then
 * waits for each one's sign of life.
 */
public final class FunctionArming {
    private final ArmingDesk desk;
    private final ArmingPlace place;
    private final Outfit outfit;
    private final ArmingText told;

    /** {@code told} hears of each function as soon as it is armed, and once more of its sign of life. */
    public FunctionArming(ArmingDesk desk, ArmingPlace place, Outfit outfit, ArmingText told) {
        this.desk = desk;
        this.place = place;
        this.outfit = outfit;
        this.told = told;
    }

    /** One function, and what it is to have. */
    private record Candidate(Standing standing, Addition addition) {
        FunctionSetup function() {
            return standing.function();
        }

        /** Whether it has all of that already; the layer's version doesn't count. */
        boolean there() {
            return standing.armed()
                    && addition.lacking(function().arrangement()).isEmpty()
                    && addition.foreign(function().arrangement()).isEmpty();
        }
    }

    /** Arms them, and waits so long for their signs of life. Refuses, before anything is changed, with all that is wrong. */
    public ExitCode arm(List<String> names, Duration wait) {
        List<Candidate> candidates = place.functions(names).stream()
                .map(function -> new Candidate(place.standing(outfit.kit(), function), outfit.addition(function)))
                .toList();
        List<String> refusals = new ArrayList<>();
        candidates.forEach(candidate -> refusals.addAll(refusals(candidate)));
        if (!refusals.isEmpty()) {
            throw new RefusedException(String.join(System.lineSeparator(), refusals), "nothing was changed");
        }
        candidates.stream().filter(Candidate::there).forEach(this::already);
        List<Candidate> wanted =
                candidates.stream().filter(candidate -> !candidate.there()).toList();
        if (wanted.isEmpty()) {
            return ExitCode.HELD;
        }
        place.refuseInFreeze();
        List<FunctionSetup> armed = new ArrayList<>();
        ExitCode code = desk.recorded(place, outfit.kit().puts(), session -> {
            ExitCode worst = ExitCode.HELD;
            for (Candidate candidate : wanted) {
                ArmingEnd end = arm(session, candidate);
                if (end.is(ArmingEnd.Kind.DONE)) {
                    armed.add(candidate.function());
                }
                worst = worse(worst, end);
            }
            return worst;
        });
        signs(armed, wait);
        return code;
    }

    private List<String> refusals(Candidate candidate) {
        Standing standing = candidate.standing();
        FunctionSetup function = candidate.function();
        if (candidate.there()) {
            return List.of();
        }
        String again = "gameday %s %s first".formatted(outfit.kit().takesAway(), function.name());
        if (standing.armed()) {
            List<String> others = new ArrayList<>(candidate.addition().foreign(function.arrangement()));
            others.addAll(candidate
                    .addition()
                    .lacking(function.arrangement())
                    .digests()
                    .keySet());
            return List.of("%s has %s already, but with another %s; to change that: %s"
                    .formatted(function.name(), outfit.kit().title(), String.join(", ", others), again));
        }
        if (standing.marked()) {
            return List.of("%s had %s and was changed since: it lacks %s; %s"
                    .formatted(function.name(), outfit.kit().title(), String.join(", ", standing.missing()), again));
        }
        Outcome<Boolean> streams = place.ports().functions().streams(function.arn());
        List<String> refusals = new ArrayList<>(outfit.refusals(function));
        refusals.addAll(Fitness.refusals(
                function, outfit.kit(), candidate.addition(), streams.value().orElse(false)));
        streams.match(told -> refusals, trouble -> {
            refusals.add(
                    "whether %s streams its responses can't be told (%s), and with %s it could not; mend that first"
                            .formatted(
                                    function.name(),
                                    trouble.sentence(),
                                    outfit.kit().title()));
            return refusals;
        });
        return refusals;
    }

    private void already(Candidate candidate) {
        String layer = candidate.standing().layer().map(Layers::shortly).orElse("");
        String newer = candidate
                        .standing()
                        .layer()
                        .filter(candidate.addition().layer()::equals)
                        .isPresent()
                ? ""
                : "; " + Layers.shortly(candidate.addition().layer())
                        + " is there too: disarm and arm it to change to that";
        told.accept(new Told(
                candidate.function().name(),
                "already armed",
                "has " + outfit.kit().title() + " already (" + layer + "); nothing was done" + newer,
                warnings(candidate),
                Optional.empty()));
    }

    private ArmingEnd arm(ArmingSession session, Candidate candidate) throws IOException {
        FunctionSetup function = candidate.function();
        ArmingEnd end = session.arm(ArmingChange.of(function, outfit.kit(), candidate.addition()));
        switch (end.kind()) {
            case DONE ->
                told.accept(new Told(
                        function.name(),
                        "armed",
                        "has %s now (%s)"
                                .formatted(
                                        outfit.kit().title(),
                                        Layers.shortly(candidate.addition().layer())),
                        warnings(candidate),
                        Optional.empty()));
            case UNDONE ->
                told.accept(Told.of(
                        function.name(), "not armed", "could not be armed and is as it was: " + end.sentence()));
            case LEFT ->
                told.accept(
                        Told.of(function.name(), "unclear", "STILL HAS something that was added: " + end.sentence()));
        }
        return end;
    }

    private static ExitCode worse(ExitCode worst, ArmingEnd end) {
        return switch (end.kind()) {
            case LEFT -> ExitCode.RESIDUE;
            case UNDONE -> worst == ExitCode.RESIDUE ? worst : ExitCode.REFUSED;
            case DONE -> worst;
        };
    }

    private List<String> warnings(Candidate candidate) {
        FunctionSetup function = candidate.function();
        FaultAccess access = place.ports().access();
        List<String> warnings = new ArrayList<>(outfit.remarks(function, candidate.addition()));
        outfit.read(function)
                .ifPresent(at -> warning(access.permission(function, at), "whether its role may read its faults")
                        .ifPresent(warnings::add));
        warning(access.route(function), "whether it has a route to S3").ifPresent(warnings::add);
        return warnings;
    }

    static Optional<String> warning(Outcome<Optional<Diagnosis>> asked, String what) {
        return asked.match(
                found -> found.map(Diagnosis::sentence),
                trouble -> Optional.of(what + " can't be told: " + trouble.sentence()));
    }

    /** One deadline for all: they start at the same time. */
    private void signs(List<FunctionSetup> armed, Duration wait) {
        Liveness liveness = new Liveness(place.environment().outside().reader(), place.timeline());
        Instant until = place.timeline().instant().plus(wait);
        if (wait.isZero() || armed.isEmpty()) {
            return;
        }
        told.waiting(wait);
        for (FunctionSetup function : armed) {
            FunctionSetup now = place.ports()
                    .functions()
                    .read(function.arn())
                    .value()
                    .flatMap(found -> found)
                    .orElse(function);
            String alive = liveness.awaited(now, outfit.kit(), until)
                    .match(
                            line -> line.map(seen -> "alive: " + said(seen)).orElse(silent(wait)),
                            trouble -> "whether it is alive can't be told: " + trouble.sentence());
            told.accept(new Told(function.name(), "armed", alive, List.of(), Optional.of(alive)));
        }
    }

    private String silent(Duration wait) {
        return "not seen alive within %s: perhaps no invocation came by; to look again: gameday %s"
                .formatted(wait, outfit.kit().puts().replaceFirst(" .*", " status"));
    }

    static String said(LogLine line) {
        return line.at() + " " + line.text().replaceAll("\\p{Cntrl}", " ").strip();
    }
}
