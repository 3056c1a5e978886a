package dev.gameday.catalog.arming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a function can be armed: what keeps it from that, each with what to do instead. Pure. */
public final class Fitness {
    /** Those on which Lambda runs no exec wrapper ("Modifying the runtime environment" of the Lambda developer guide). */
    private static final String NO_WRAPPER =
            "provided.*|go1\\.x|java8|python2\\.7|nodejs[468]\\..*|nodejs|dotnetcore[12]\\..*";

    private Fitness() {}

    /** All that keeps the function from being given the addition; empty if nothing does. */
    public static List<String> refusals(FunctionSetup function, Kit kit, Addition addition, boolean streams) {
        List<String> refusals = new ArrayList<>();
        state(function).ifPresent(refusals::add);
        runtime(function).ifPresent(refusals::add);
        if (streams) {
            refusals.add(
                    function.name() + " streams its responses, which " + kit.title()
                            + " suppresses even when it injects nothing; arm a function behind it, or set its URL's invoke mode to BUFFERED");
        }
        if (function.unreadable().isPresent()) {
            refusals.add("the variables of " + function.name() + " can't be read ("
                    + function.unreadable().get()
                    + "), so writing them would lose them; get kms:Decrypt on the function's key and try again");
            return refusals;
        }
        wrapper(function, kit).ifPresent(refusals::add);
        for (String name : addition.foreign(function.arrangement())) {
            if (!name.equals(Kit.WRAPPER)) {
                refusals.add("%s has the variable %s with another value already; remove it, or give that value here"
                        .formatted(function.name(), name));
            }
        }
        layers(function, kit, addition).ifPresent(refusals::add);
        size(function, addition).ifPresent(refusals::add);
        return refusals;
    }

    private static Optional<String> state(FunctionSetup function) {
        Readiness readiness = function.readiness();
        String reason = readiness.reason().isEmpty() ? "" : " (" + readiness.reason() + ")";
        return switch (readiness.kind()) {
            case READY -> Optional.empty();
            case UPDATING ->
                Optional.of(function.name() + " is being updated" + reason + "; wait until that is over and try again");
            case UPDATE_FAILED ->
                Optional.of("the last update of " + function.name() + " failed" + reason
                        + "; mend that and update it first");
            case NOT_ACTIVE ->
                Optional.of(
                        function.name() + " is not active" + reason + "; invoke it once, or mend it, and try again");
        };
    }

    private static Optional<String> runtime(FunctionSetup function) {
        if (function.runtime().isEmpty()) {
            return Optional.of(
                    function.name()
                            + " is a container image, which takes no layers; unpack the layer into /opt of the image, and set the variables there");
        }
        return function.runtime().matches(NO_WRAPPER)
                ? Optional.of(
                        "%s runs on %s, which starts no exec wrapper; inject faults into what it calls, or into its role"
                                .formatted(function.name(), function.runtime()))
                : Optional.empty();
    }

    private static Optional<String> wrapper(FunctionSetup function, Kit kit) {
        String present = function.arrangement().variables().get(Kit.WRAPPER);
        if (present == null || present.equals(kit.bootstrap())) {
            return Optional.empty();
        }
        String instead = Kit.ofWrapper(present)
                .map(other ->
                        "take " + other.title() + " off first: gameday " + other.takesAway() + " " + function.name())
                .orElse("take that one off first, or write a wrapper that starts both");
        return Optional.of("%s has the exec wrapper %s already, and a function has only one; %s"
                .formatted(function.name(), present, instead));
    }

    private static Optional<String> layers(FunctionSetup function, Kit kit, Addition addition) {
        List<String> present = function.arrangement().layers();
        if (present.stream().anyMatch(arn -> Layers.same(arn, addition.layer()))) {
            return Optional.empty();
        }
        Optional<String> other = kit.layer(function.arrangement());
        if (other.isPresent()) {
            return Optional.of("%s has the layer %s, where %s is needed; take that one off first: gameday %s %s"
                    .formatted(
                            function.name(),
                            Layers.shortly(other.get()),
                            Layers.name(addition.layer()),
                            kit.takesAway(),
                            function.name()));
        }
        return present.size() < Arrangement.MOST_LAYERS
                ? Optional.empty()
                : Optional.of("%s has %d layers, and Lambda allows no more; merge two of them into one first"
                        .formatted(function.name(), present.size()));
    }

    private static Optional<String> size(FunctionSetup function, Addition addition) {
        int bytes = addition.to(function.arrangement()).bytes();
        return bytes <= Arrangement.MOST_BYTES
                ? Optional.empty()
                : Optional.of(("the variables of %s would take %d bytes, and Lambda allows %d;"
                                + " move some of them to Parameter Store or to the function's code first")
                        .formatted(function.name(), bytes, Arrangement.MOST_BYTES));
    }
}
