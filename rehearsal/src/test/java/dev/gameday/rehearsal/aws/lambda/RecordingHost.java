package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.code.CodeHost;
import dev.gameday.rehearsal.sandbox.Blueprint;
import dev.gameday.rehearsal.sandbox.Ending;
import dev.gameday.rehearsal.sandbox.Invocation;
import dev.gameday.rehearsal.sandbox.runtime.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Runs no code: remembers what it was asked to run, and answers as a test says. */
final class RecordingHost implements CodeHost {
    final List<Blueprint> blueprints = new ArrayList<>();
    final List<Invocation> invocations = new ArrayList<>();
    final List<String> retired = new ArrayList<>();
    Ending ending = new Ending.Returned(Payload.of("\"done\""), List.of("a line"), Ending.Took.NOTHING);
    Optional<String> refusal = Optional.empty();
    Optional<String> standstill = Optional.empty();
    boolean mayWait = true;

    @Override
    public Optional<String> refusal() {
        return refusal;
    }

    @Override
    public Optional<String> standstill() {
        return standstill;
    }

    @Override
    public boolean mayWait() {
        return mayWait;
    }

    @Override
    public Ending run(Blueprint blueprint, Invocation invocation, OptionalInt reserved) {
        blueprints.add(blueprint);
        invocations.add(invocation);
        return ending;
    }

    @Override
    public void begin(Blueprint blueprint, Invocation invocation, OptionalInt reserved, Consumer<Ending> then) {
        then.accept(run(blueprint, invocation, reserved));
    }

    @Override
    public void retire(String function) {
        retired.add(function);
    }
}
