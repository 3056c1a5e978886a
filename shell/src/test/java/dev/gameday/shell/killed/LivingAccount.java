package dev.gameday.shell.killed;

import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.RehearsalClock;
import dev.gameday.rehearsal.clock.ScaledClock;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.RequestHandler;
import dev.gameday.rehearsal.wire.Response;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.shell.Rehearsals;
import dev.gameday.shell.join.ServedControl;
import dev.gameday.shell.leftbehind.Picture;
import dev.gameday.shell.place.RehearsalLoad;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A rehearsal that this process serves to consoles in other processes, and so outlives them. */
final class LivingAccount implements AutoCloseable {
    private static final StaticCredentialsProvider ANYONE =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "a-secret-of-no-use"));

    /** What is proven here is configuration; a machine that also simulates every order kills half as often. */
    private static final double LIGHT = 0.1;

    private static final int KEEPING_UP_MILLIS = 100;

    private final ServedRehearsal served;
    private final AwsClients eyes;
    private final Picture picture;
    private final Map<String, String> baseline;
    private volatile Visitor visitor = (request, account) -> account.handle(request);

    /** Stands between the consoles and the account. */
    @FunctionalInterface
    interface Visitor {
        Response pass(Request request, RequestHandler account);
    }

    private LivingAccount(RehearsalClock clock) throws IOException {
        Rehearsal rehearsal = Rehearsal.open(Flows.shipped("trade-order"), 1, clock, true);
        rehearsal.changeLoad("drills", LIGHT);
        this.served = ServedRehearsal.start(request -> visitor.pass(request, rehearsal), 0);
        this.eyes = new AwsClients(
                Region.of(Rehearsals.shipped(InstantSource.system()).binding().region()),
                ANYONE,
                Optional.empty(),
                rehearsal.transport());
        this.picture =
                new Picture(eyes, RehearsalLoad.of(ServedControl.at(served.url().toString())));
        served.every(KEEPING_UP_MILLIS, rehearsal::catchUp);
        this.baseline = picture.taken();
    }

    /** One whose time the consoles move: it stands still between them, so that a fault is still in force. */
    static LivingAccount told() throws IOException {
        return new LivingAccount(new ToldClock(VirtualTimeline.EPOCH));
    }

    /** One whose time goes by itself, that many times as fast as ours. */
    static LivingAccount at(int speed) throws IOException {
        return new LivingAccount(new ScaledClock(VirtualTimeline.EPOCH, speed, System::nanoTime));
    }

    /** One whose time is ours, as AWS's is. */
    static LivingAccount now() throws IOException {
        return new LivingAccount(new ScaledClock(Instant.now(), 1, System::nanoTime));
    }

    String url() {
        return served.url().toString();
    }

    void visitedBy(Visitor next) {
        visitor = next;
    }

    /** What is not as it was in the beginning; empty if all is. */
    Map<String, String> changes() {
        return Picture.difference(baseline, picture.taken());
    }

    @Override
    public void close() {
        served.close();
        eyes.close();
    }
}
