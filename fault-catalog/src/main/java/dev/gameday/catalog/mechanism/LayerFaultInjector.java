package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.arming.Kit;
import dev.gameday.catalog.aws.AwsTrouble;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Puts a document where each function's fault layer reads one, where none is yet, and takes it away again if it is still
 * ours. The layer reads it within its polling interval and ends what it says at {@code expiresAt} whatever happens here;
 * so ended is not gone from the function, and what is gone here may work there for as long as a poll takes.
 */
public final class LayerFaultInjector implements FaultInjector {
    /** The fact of an undo that says where the documents are. */
    public static final String LOCATIONS = "locations";

    /** The metadata of a document that says whose it is: {@code session/step}. */
    public static final String OWNER = "gameday-injection";

    private final Supplier<LambdaClient> lambda;
    private final Supplier<S3Client> s3;
    private final InstantSource clock;

    /** Works through these clients; the clock says whether a document has expired. */
    public LayerFaultInjector(Supplier<LambdaClient> lambda, Supplier<S3Client> s3, InstantSource clock) {
        this.lambda = lambda;
        this.s3 = s3;
        this.clock = clock;
    }

    @Override
    public List<String> calls(Injection injection) {
        return List.of("lambda:GetFunctionConfiguration", "s3:GetObject", "s3:PutObject", "s3:DeleteObject");
    }

    @Override
    public Outcome<Undo> prepare(Injection injection, Instant now) {
        return AwsTrouble.attempt(() -> {
            Set<LayerLocation> locations = new LinkedHashSet<>();
            for (Target target : injection.targets()) {
                Optional<LayerLocation> location = location(target);
                if (location.isEmpty()) {
                    return Refusal.because(
                            "%s has no fault layer: its variable %s names no document; attach one with layer attach %s"
                                    .formatted(target.name(), Kit.FAULTS_VARIABLE, target.name()));
                }
                locations.add(location.get());
            }
            for (LayerLocation location : locations) {
                Optional<String> owner = owner(location);
                if (owner.isPresent()) {
                    return Refusal.because("%s is there already, of %s; wait until it is over, or remove it"
                            .formatted(location, owner.get().isEmpty() ? "somebody else" : owner.get()));
                }
            }
            return locations.isEmpty()
                    ? Refusal.because("there is no function to hit")
                    : Outcome.done(undo(injection, locations, now.plus(injection.duration())));
        });
    }

    private Optional<LayerLocation> location(Target target) {
        GetFunctionConfigurationResponse function =
                lambda.get().getFunctionConfiguration(r -> r.functionName(target.arn()));
        return Optional.ofNullable(function.environment())
                .flatMap(environment -> LayerLocation.of(environment.variables()));
    }

    private static Undo undo(Injection injection, Set<LayerLocation> locations, Instant end) {
        Instant wholeSecond = end.truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = wholeSecond.equals(end) ? end : wholeSecond.plusSeconds(1);
        String all = locations.stream().map(LayerLocation::toString).collect(Collectors.joining(" "));
        return new Undo(
                injection.id(),
                injection.fault().mechanism().kind(),
                new TreeMap<>(Map.of(LOCATIONS, all)),
                "Delete the fault layer's document %s; it is without effect from %s on anyway."
                        .formatted(all.replace(" ", ", "), expiresAt),
                locations.stream().map(location -> "aws s3 rm " + location).collect(Collectors.joining("; ")),
                Optional.of(expiresAt));
    }

    @Override
    public Outcome<ControlState> inject(Injection injection, Undo undo) {
        return AwsTrouble.attempt(() -> {
            String document = LayerDocument.of(injection, undo.expiresAt().orElseThrow());
            for (LayerLocation location : locations(undo)) {
                if (!owner(location).filter(undo.injection().toString()::equals).isPresent()) {
                    s3.get()
                            .putObject(
                                    r -> r.bucket(location.bucket())
                                            .key(location.key())
                                            .contentType("application/json")
                                            .metadata(Map.of(
                                                    OWNER, undo.injection().toString()))
                                            .ifNoneMatch("*"),
                                    RequestBody.fromString(document));
                }
            }
            return status(undo);
        });
    }

    @Override
    public Outcome<ControlState> status(Undo undo) {
        return AwsTrouble.value(() -> {
            List<LayerLocation> left = ours(undo);
            if (left.isEmpty()) {
                return ControlState.of(Presence.GONE, "no document of ours is there");
            }
            String where = left.stream().map(LayerLocation::toString).collect(Collectors.joining(", ")) + " is there";
            boolean expired = undo.expiresAt()
                    .filter(end -> !clock.instant().isBefore(end))
                    .isPresent();
            return ControlState.of(
                    expired ? Presence.ENDED : Presence.ACTIVE, expired ? where + "; it has expired" : where);
        });
    }

    @Override
    public Outcome<ControlState> remove(Undo undo) {
        Optional<Trouble> failure = Optional.empty();
        for (LayerLocation location : locations(undo)) {
            try {
                if (isOurs(location, undo)) {
                    s3.get().deleteObject(r -> r.bucket(location.bucket()).key(location.key()));
                }
            } catch (SdkException e) {
                failure = Optional.of(AwsTrouble.of(e));
            }
        }
        return failure.isPresent() ? Outcome.failed(failure.get()) : status(undo);
    }

    private List<LayerLocation> ours(Undo undo) {
        return locations(undo).stream()
                .filter(location -> isOurs(location, undo))
                .toList();
    }

    private boolean isOurs(LayerLocation location, Undo undo) {
        return owner(location).filter(undo.injection().toString()::equals).isPresent();
    }

    /** Whose document is there; empty text where it doesn't say, nothing where there is none. */
    private Optional<String> owner(LayerLocation location) {
        return AwsTrouble.existing(() ->
                        s3.get().headObject(r -> r.bucket(location.bucket()).key(location.key())))
                .map(head -> head.metadata().getOrDefault(OWNER, ""));
    }

    private static List<LayerLocation> locations(Undo undo) {
        return Stream.of(undo.fact(LOCATIONS).split(" "))
                .map(LayerLocation::parse)
                .toList();
    }
}
