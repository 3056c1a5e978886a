package dev.gameday.shell.place;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.diagnosis.Diagnosis;
import dev.gameday.catalog.diagnosis.EffectDiagnosis;
import dev.gameday.shell.SpokenException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of faults of layers first whether the rehearsal runs layers at all, which no call of AWS's can tell; the rest is
 * another diagnosis's.
 */
public record RehearsedLayers(RehearsalControl control, EffectDiagnosis others) implements EffectDiagnosis {
    /** The kinds of a layer's faults that take memory, processor, disk or calls where the layer is. */
    private static final Pattern OF_THE_MACHINE = Pattern.compile("\"kind\"\\s*:\\s*\"(memory|cpu|tmp|deny)\"");

    private static final String INSTEAD =
            "serve a rehearsal in real time that runs code: gameday rehearsal serve --run-code";

    /** In front of the others; the others alone where there is no rehearsal. */
    public static EffectDiagnosis before(EffectDiagnosis others, RehearsalControl control) {
        return control.equals(RehearsalControl.NONE) ? others : new RehearsedLayers(control, others);
    }

    @Override
    public Outcome<Diagnosis> diagnose(Injection injection, Instant from, Instant until) {
        return standing(injection)
                .then(found -> found.map(Outcome::done).orElseGet(() -> others.diagnose(injection, from, until)));
    }

    @Override
    public Outcome<List<Diagnosis>> foresee(Injection injection) {
        return standing(injection)
                .then(found -> found.map(one -> Outcome.done(List.of(one))).orElseGet(() -> others.foresee(injection)));
    }

    private Outcome<Optional<Diagnosis>> standing(Injection injection) {
        if (!(injection.fault().mechanism() instanceof Mechanism.LayerFault fault)) {
            return Outcome.done(Optional.empty());
        }
        List<String> functions = injection.targets().stream().map(Target::name).toList();
        return ask(control)
                .then(answer -> Outcome.done(standing(answer, functions).or(() -> ofTheMachine(answer, fault))));
    }

    private static Optional<Diagnosis> ofTheMachine(Map<String, Object> answer, Mechanism.LayerFault fault) {
        Matcher kind = OF_THE_MACHINE.matcher(fault.entry());
        return Boolean.FALSE.equals(answer.get("real")) && kind.find()
                ? Optional.of(Diagnosis.of(
                        "this rehearsal only asks layers what they would do, and a fault of the kind '" + kind.group(1)
                                + "' would be done to the machine that it is on",
                        INSTEAD))
                : Optional.empty();
    }

    /** Why the layers of these functions do nothing there. */
    public static Outcome<Optional<Diagnosis>> standing(RehearsalControl control, List<String> functions) {
        return ask(control).then(answer -> Outcome.done(standing(answer, functions)));
    }

    private static Outcome<Map<String, Object>> ask(RehearsalControl control) {
        try {
            return Outcome.done(control.ask("GET", "/layers", null));
        } catch (SpokenException refused) {
            return Outcome.failed(new Trouble(Trouble.Kind.REFUSED, String.valueOf(refused.getMessage())));
        }
    }

    private static Optional<Diagnosis> standing(Map<String, Object> answer, List<String> functions) {
        if (Boolean.FALSE.equals(answer.get("run"))) {
            return Optional.of(Diagnosis.of(
                    "a layer has no effect on the functions of this rehearsal, because " + answer.get("because"),
                    INSTEAD));
        }
        List<?> listed = answer.get("functions") instanceof List<?> all ? all : List.of();
        return listed.stream()
                .filter(each -> each instanceof Map<?, ?> function
                        && Boolean.FALSE.equals(function.get("run"))
                        && functions.contains(String.valueOf(function.get("function"))))
                .map(each -> (Map<?, ?>) each)
                .map(function -> Diagnosis.of(
                        "the layer of %s has no effect in this rehearsal, because %s"
                                .formatted(function.get("function"), function.get("because")),
                        "attach a fault layer of the console's that reads in S3, choose another function, or "
                                + INSTEAD))
                .findFirst();
    }
}
