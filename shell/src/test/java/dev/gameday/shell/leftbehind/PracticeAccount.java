package dev.gameday.shell.leftbehind;

import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.S3ObjectStore;
import dev.gameday.catalog.load.LoadDriver;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.RehearsalClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.runbook.profile.TargetLocks;
import dev.gameday.shell.Rehearsals;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.secret.LaterRedaction;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/** A rehearsal that outlives the consoles that act in it, one after the other, each with a timeline of its own. */
final class PracticeAccount implements AutoCloseable {
    static final Binding BINDING = Rehearsals.shipped(InstantSource.system()).binding();

    private static final StaticCredentialsProvider ANYONE =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "a-secret-of-no-use"));

    private static final String BUCKET =
            Profiles.shipped().store().orElseThrow().bucket();

    /** How what a recovery writes is redacted, where there are no profiles but the shipped one. */
    static final LaterRedaction REDACTION =
            new LaterRedaction(Profiles.of(Map.of(), Path.of("nobody"), Path.of("nowhere")), Map.of());

    private static final double TRICKLE = 0.02;

    private volatile InstantSource clock = new VirtualTimeline();
    private final Rehearsal rehearsal =
            Rehearsal.open(Flows.shipped(Flows.shipped().get(0)), 1, RehearsalClock.of(() -> clock.instant()), false);
    private final LoadDriver load = Rehearsals.load(rehearsal);
    private final AwsClients eyes = clients(rehearsal.transport());
    private final Picture picture = new Picture(eyes, load);
    private final Map<String, String> baseline;

    /** With a trickle of orders: what is proven here is configuration, and a thousand runs are to fit in minutes. */
    PracticeAccount() {
        rehearsal.changeLoad("drills", TRICKLE);
        attach("order-router");
        this.baseline = picture.taken();
    }

    /** Has a function say that it carries a fault layer; what a document there does to it is not simulated. */
    private void attach(String function) {
        Map<String, String> variables = new TreeMap<>(eyes.lambda()
                .getFunctionConfiguration(r -> r.functionName(function))
                .environment()
                .variables());
        variables.put("GAMEDAY_FAULTS", "arn:aws:s3:::%s/gameday/layers/%s.json".formatted(BUCKET, function));
        eyes.lambda()
                .updateFunctionConfiguration(r -> r.functionName(function).environment(e -> e.variables(variables)));
        VirtualTimeline unused = later(Duration.ofMinutes(1));
    }

    /** A timeline that goes on where the last one was left, some time later; the account's own clock from now on. */
    VirtualTimeline later(Duration pause) {
        VirtualTimeline next = new VirtualTimeline(clock.instant().plus(pause), moment -> moment);
        clock = next;
        return next;
    }

    /** Has that clock be the account's own from now on. */
    void follow(InstantSource next) {
        clock = next;
    }

    Instant now() {
        return clock.instant();
    }

    SdkHttpClient transport() {
        return rehearsal.transport();
    }

    LoadDriver load() {
        return load;
    }

    AwsClients eyes() {
        return eyes;
    }

    /** What is not as it was in the beginning; empty if all is. */
    Map<String, String> changes() {
        return Picture.difference(baseline, picture.taken());
    }

    /** Whether locks, and nothing but locks, are not as they were. */
    boolean onlyLocksAreLeft() {
        Map<String, String> changes = changes();
        return !changes.isEmpty()
                && changes.keySet().stream().allMatch(name -> name.contains("/" + TargetLocks.FOLDER));
    }

    /** What {@code sweep} does with them. */
    void takeLocksOff() {
        Profile.Store store = Profiles.shipped().store().orElseThrow();
        ObjectStore objects = new S3ObjectStore(eyes, store.bucket(), store.folder());
        new TargetLocks(objects).all().value().orElseThrow().keySet().forEach(objects::delete);
    }

    static AwsClients clients(SdkHttpClient transport) {
        return new AwsClients(Region.of(BINDING.region()), ANYONE, Optional.empty(), transport);
    }

    @Override
    public void close() {
        eyes.close();
    }
}
