package dev.gameday.shell.acceptance;

import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import dev.gameday.runbook.conductor.VirtualTimeline;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;

/** A served rehearsal of the trade-order flow in virtual time, what a console is told of it, and what can go wrong there. */
final class AilingAccount implements AutoCloseable {
    static final String FUNCTION = "position-sync";
    static final String ARN = "arn:aws:lambda:eu-west-1:111122223333:function:" + FUNCTION;
    static final String BUCKET = "fis-config-111122223333-eu-west-1";

    private static final String IDENTITY = """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
            <Arn>%s</Arn><UserId>AIDACKCEVSQ6C2EXAMPLE</UserId><Account>%s</Account>
            </GetCallerIdentityResult></GetCallerIdentityResponse>""";

    private final ToldClock clock = new ToldClock(VirtualTimeline.EPOCH);
    private final Path folder;
    private final ServedRehearsal served;
    private final AwsClients aws;
    private volatile Optional<String> caller = Optional.empty();
    private Duration late = Duration.ZERO;
    private String binding = "rehearsal";

    AilingAccount(Path folder) throws IOException {
        this.folder = folder;
        Rehearsal rehearsal = Rehearsal.open(Flows.shipped("trade-order"), 7, clock, true);
        this.served = ServedRehearsal.start(request -> asked(request).orElseGet(() -> rehearsal.handle(request)), 0);
        this.aws = new AwsClients(
                Region.EU_WEST_1,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "none")),
                Optional.of(served.url()));
    }

    private Optional<Response> asked(Request request) {
        return caller.filter(
                        arn -> request.body().asString(StandardCharsets.UTF_8).contains("Action=GetCallerIdentity"))
                .map(arn -> new Response(
                        200,
                        Headers.NONE.with("Content-Type", "text/xml"),
                        SdkBytes.fromUtf8String(IDENTITY.formatted(arn, arn.split(":", 6)[4]))));
    }

    URI url() {
        return served.url();
    }

    AwsClients aws() {
        return aws;
    }

    /** Whose credentials these are; null is the facilitator's. */
    void callerIs(Optional<String> arn) {
        caller = arn;
    }

    /** How far its clock is behind this machine's. */
    void late(Duration duration) {
        late = duration;
    }

    Duration late() {
        return late;
    }

    /** What the console is told that names are, in the file that comes to. */
    String binding() {
        return binding;
    }

    /** The shipped binding with something else in it. */
    void bound(String old, String other) throws IOException {
        try (var shipped = AilingAccount.class.getResourceAsStream("/bindings/rehearsal.yaml")) {
            String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            binding = Files.writeString(folder.resolve("other.yaml"), text.replace(old, other))
                    .toString();
        }
    }

    void boundAsShipped() {
        binding = "rehearsal";
    }

    void pass(Duration duration) {
        clock.moveTo(clock.instant().plus(duration));
    }

    GetFunctionConfigurationResponse configuration() {
        return aws.lambda().getFunctionConfiguration(r -> r.functionName(FUNCTION));
    }

    /** Without what moves by itself. */
    String plain() {
        return configuration().toBuilder().revisionId("").lastModified("").build() + " "
                + configuration().environment() + " "
                + aws.lambda().listTags(r -> r.resource(ARN)).tags();
    }

    @Override
    public void close() {
        aws.close();
        served.close();
    }
}
