package dev.gameday.rehearsal.aws.practice;

import dev.gameday.rehearsal.aws.lambda.Functions;
import dev.gameday.rehearsal.aws.lambda.code.Blueprints;
import dev.gameday.rehearsal.aws.lambda.layer.Layers;
import dev.gameday.rehearsal.flow.Interference;
import dev.gameday.rehearsal.sandbox.Blueprint;
import dev.gameday.rehearsal.sandbox.Sandboxes;
import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import dev.gameday.rehearsal.sandbox.runtime.FunctionRuntime;
import dev.gameday.rehearsal.sandbox.runtime.Runtimes;
import dev.gameday.rehearsal.sandbox.sample.KnownLayers;
import dev.gameday.rehearsal.sandbox.sample.SampleCode;
import dev.gameday.rehearsal.sandbox.sample.SampleHost;
import dev.gameday.rehearsal.sandbox.sample.Sampler;
import dev.gameday.rehearsal.sandbox.sample.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/**
 * What the layers of the flow's functions do to their invocations. A function with an exec wrapper and a layer that
 * somebody published here is sampled: its layers are run for real, beside a handler that does nothing, and each simulated
 * invocation meets what one of the last samples met. Where code can't be run, layers that are known are asked what they
 * would do, and others do nothing. Nobody else's invocations are changed. Called in turns.
 */
public final class LayeredFunctions {
    private static final String WRAPPER = "AWS_LAMBDA_EXEC_WRAPPER";

    /** As many sandboxes as that are, a machine for a game day can carry. */
    private static final int MOST_SAMPLED = 5;

    /** What a function without code of its own has of it. */
    private static final ZipArchive NO_CODE = ZipArchive.program("nothing", "");

    private final Functions functions;
    private final Layers layers;
    private final SampleHost host;
    private final ToldLayers told;
    private final boolean real;
    private final boolean possible;
    private final SplittableRandom random;
    private final Map<String, Known> known = new HashMap<>();

    /** Samples are taken at the host, or told of; the seed decides which of them an invocation is like. */
    public LayeredFunctions(Functions functions, Layers layers, SampleHost host, ToldLayers told, long seed) {
        this.functions = functions;
        this.layers = layers;
        this.host = host;
        this.told = told;
        this.real = host.refusal().isEmpty();
        this.possible = real || !told.known().equals(KnownLayers.NONE);
        this.random = new SplittableRandom(seed);
    }

    /** A function as it was last looked at; {@code reason} says why it is not sampled though it has a layer. */
    private record Known(
            FunctionConfiguration configuration,
            @Nullable Samples samples,
            @Nullable String reason) {}

    /** What an invocation that begins now meets. */
    Interference interference(String function) {
        Samples samples = possible ? known(function).samples() : null;
        return samples == null ? Interference.NONE : samples.next(random);
    }

    @SuppressWarnings(
            "ReferenceEquality") // asked on every simulated invocation; a changed configuration is another object
    private Known known(String function) {
        FunctionConfiguration present = functions.inForce(function);
        Known last = known.get(function);
        if (last == null || last.configuration() != present) {
            Samples before = last == null ? null : last.samples();
            if (before != null) {
                before.close();
            }
            last = looked(present);
            known.put(function, last);
            if (real && before != null && last.samples() == null) {
                Sandboxes sandboxes = host.sandboxes();
                sandboxes.execute(() -> sandboxes.retire(function));
            }
        }
        return last;
    }

    private Known looked(FunctionConfiguration configuration) {
        if (!hasLayer(configuration)) {
            return new Known(configuration, null, null);
        }
        if (!possible) {
            return new Known(configuration, null, host.refusal().orElseThrow());
        }
        Optional<FunctionRuntime> runtime =
                Runtimes.named(String.valueOf(configuration.runtimeAsString())).filter(FunctionRuntime::managed);
        if (runtime.isEmpty()) {
            return new Known(
                    configuration,
                    null,
                    "functions of " + configuration.runtimeAsString() + " aren't run with an exec wrapper here");
        }
        return real ? run(configuration, runtime.get()) : told(configuration);
    }

    private Known told(FunctionConfiguration configuration) {
        return told.of(blueprint(configuration, NO_CODE), configuration.functionArn())
                .map(samples -> new Known(configuration, samples, null))
                .orElseGet(() -> new Known(
                        configuration,
                        null,
                        host.refusal().orElseThrow() + ", and no layer is known of it that reads its faults in S3"));
    }

    private Known run(FunctionConfiguration configuration, FunctionRuntime runtime) {
        long sampled = known.values().stream()
                .filter(each -> each.samples() != null
                        && !each.configuration().functionName().equals(configuration.functionName()))
                .count();
        return sampled < MOST_SAMPLED
                ? new Known(configuration, begun(configuration, SampleCode.of(runtime)), null)
                : new Known(
                        configuration,
                        null,
                        "%d functions' layers are run already, and no more are at once".formatted(MOST_SAMPLED));
    }

    private boolean hasLayer(FunctionConfiguration configuration) {
        return configuration.environment() != null
                && configuration.environment().variables().containsKey(WRAPPER)
                && layers.anyOwn(configuration.layers());
    }

    private Sampler begun(FunctionConfiguration configuration, SampleCode code) {
        Blueprint blueprint =
                blueprint(configuration.toBuilder().handler(code.handler()).build(), code.archive());
        Sandboxes sandboxes = host.sandboxes();
        Sampler sampler = new Sampler(
                blueprint,
                configuration.functionArn(),
                invocation -> sandboxes.run(blueprint, invocation, OptionalInt.empty()));
        sampler.begin(sandboxes::execute);
        return sampler;
    }

    private Blueprint blueprint(FunctionConfiguration configuration, ZipArchive code) {
        return Blueprints.of(configuration, code, layers.contents(configuration.layers()));
    }

    /** Why no layer has an effect on any function here, in words that follow on "because"; empty where some have. */
    public Optional<String> refusal() {
        return possible ? Optional.empty() : host.refusal();
    }

    /** Whether layers are run, and not only asked. */
    public boolean real() {
        return real;
    }

    /** Those of these functions that have a layer: whether it is run or why not, and what the last samples met. */
    public List<Standing> standing(List<String> names) {
        List<Standing> all = new ArrayList<>();
        for (String name : names) {
            Known now = known(name);
            Samples samples = now.samples();
            if (samples != null) {
                all.add(new Standing(name, samples.trouble(), samples.taken(), samples.recent()));
            } else if (now.reason() != null) {
                all.add(new Standing(name, Optional.of(now.reason()), 0, List.of()));
            }
        }
        return all;
    }

    /**
     * A function with a layer: why that isn't run, how many samples were taken since the function was last changed, and what
     * the last of them met.
     */
    public record Standing(String function, Optional<String> reason, long samples, List<Interference> recent) {
        public Standing {
            recent = List.copyOf(recent);
        }
    }
}
