package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.PracticeNames;
import dev.gameday.rehearsal.aws.iam.Callers;
import dev.gameday.rehearsal.aws.iam.Enforcement;
import dev.gameday.rehearsal.aws.iam.IamHandler;
import dev.gameday.rehearsal.aws.iam.Identities;
import dev.gameday.rehearsal.aws.iam.PracticeIdentities;
import dev.gameday.rehearsal.aws.lambda.answer.AccountRegion;
import dev.gameday.rehearsal.aws.lambda.layer.LayerVersion;
import dev.gameday.rehearsal.aws.lambda.layer.Layers;
import dev.gameday.rehearsal.flow.Agenda;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The practice cloud's Lambda and IAM, on an agenda that a test moves. */
final class PracticeLambda {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final LayerVersion EXTENSION =
            layer("arn:aws:lambda:eu-west-1:339712742264:layer:aws-fis-extension-x86_64:135");

    final Agenda agenda = new Agenda(START);
    final Functions functions = new Functions(new AccountRegion("111122223333", "eu-west-1"));
    final Layers layers = new Layers(functions.home());
    final Enforcement enforcement;
    final RecordingInvoker invoker = new RecordingInvoker();
    final RecordingHost host = new RecordingHost();
    final LambdaClient lambda;
    final IamClient iam;
    final FunctionPermissions permissions;

    PracticeLambda() {
        this(1);
    }

    PracticeLambda(long seed) {
        enforcement = new Enforcement(agenda, seed);
        Identities identities = new Identities("111122223333", agenda, enforcement, seed);
        PracticeIdentities.addTo(identities, PracticeNames.FLOW);
        layers.add(EXTENSION);
        PracticeFunctions.addTo(functions, PracticeNames.FLOW, EXTENSION, Map.of());
        lambda = LambdaHandler.over(
                functions,
                layers,
                role -> identities.assumable(role, "lambda.amazonaws.com"),
                invoker,
                host,
                agenda,
                seed);
        iam = new IamHandler(identities, agenda, new Callers(identities, Map.of(), () -> ""));
        permissions = new FunctionPermissions(functions, enforcement);
    }

    static LayerVersion layer(String arn) {
        return new LayerVersion(arn, "a layer", 10_000, List.of("x86_64"), START);
    }

    void pass(Duration span) {
        agenda.advanceTo(agenda.instant().plus(span));
    }
}
