package dev.gameday.shell.moto;

import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.runbook.file.ProfileFile;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.Rehearsals;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Place;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.model.Role;

/**
 * A moto's account, reached as {@code --live} reaches one, and clients of one's own to prepare it and to look at it with.
 * The endpoint and the credentials are the SDK's own settings of this process; closing it sets them as they were.
 */
final class MotoAccount implements AutoCloseable {
    /** moto's, unless it is told another. */
    static final String ID = "123456789012";

    static final String REGION = "eu-west-1";

    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
            "Principal":{"Service":"lambda.amazonaws.com"}}]}
            """;

    private static final String PROFILE = """
            name: moto
            account: "%s"
            region: %s
            store: {bucket: game-days, folder: gameday/}
            scenarios: [stop-drill]
            limits: {resources: 1, percentage: 100, longest: PT10M, action-minutes: 15}
            """.formatted(ID, REGION);

    private final MotoServer server;
    private final Map<String, Optional<String>> before = new HashMap<>();
    private final AwsClients eyes;
    private final Environment live;

    private MotoAccount(MotoServer server) throws IOException, InterruptedException {
        this.server = server;
        URI url = server.url();
        set("aws.endpointUrl", url.toString());
        set("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
        set("aws.secretAccessKey", "a-secret-of-no-use");
        this.eyes = new AwsClients(
                Region.of(REGION),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAI44QH8DHBEXAMPLE", "of-no-use")),
                Optional.of(url));
        this.live = Rehearsals.shipped(InstantSource.system(), Map.of("AWS_ENDPOINT_URL", url.toString()))
                .live(Place.live(profile()));
    }

    /** The account of a new moto. */
    static MotoAccount open() throws IOException, InterruptedException {
        MotoServer server = MotoServer.start();
        try {
            return new MotoAccount(server);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Profile profile() {
        return ProfileFile.read("moto.yaml", PROFILE).match(profile -> profile, problems -> {
            throw new IllegalStateException("the test's profile is broken: " + problems);
        });
    }

    private void set(String property, String value) {
        before.put(property, Optional.ofNullable(System.setProperty(property, value)));
    }

    /** What a live run acts through. */
    Environment live() {
        return live;
    }

    /** Clients that are told where moto is. */
    AwsClients eyes() {
        return eyes;
    }

    /** A new role that Lambda may assume. */
    Role role(String name) {
        return eyes.iam()
                .createRole(r -> r.roleName(name).path("/flow/").assumeRolePolicyDocument(TRUST))
                .role();
    }

    @Override
    public void close() {
        live.close();
        eyes.close();
        before.forEach((property, value) ->
                value.ifPresentOrElse(old -> System.setProperty(property, old), () -> System.clearProperty(property)));
        server.close();
    }
}
