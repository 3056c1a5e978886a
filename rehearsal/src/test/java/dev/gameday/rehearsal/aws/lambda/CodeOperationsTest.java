package dev.gameday.rehearsal.aws.lambda;

import static dev.gameday.rehearsal.aws.lambda.Failures.fails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.sandbox.ZipWriter;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.PackageType;

class CodeOperationsTest {
    private static final byte[] ZIP = new ZipWriter().file("main.py", "one").bytes();
    private static final byte[] OTHER =
            new ZipWriter().file("main.py", "another").bytes();

    private final PracticeLambda cloud = new PracticeLambda();

    @Test
    void a_new_function_is_pending_and_then_active() throws Exception {
        var created =
                cloud.lambda.createFunction(request().tags(Map.of("team", "a")).build());

        assertThat(created.functionArn()).isEqualTo("arn:aws:lambda:eu-west-1:111122223333:function:made");
        assertThat(created.version()).isEqualTo("$LATEST");
        assertThat(created.stateAsString()).isEqualTo("Pending");
        assertThat(created.stateReasonCodeAsString()).isEqualTo("Creating");
        assertThat(created.timeout()).isEqualTo(3);
        assertThat(created.memorySize()).isEqualTo(128);
        assertThat(created.ephemeralStorage().size()).isEqualTo(512);
        assertThat(created.architectures()).containsExactly(Architecture.X86_64);
        assertThat(created.packageType()).isEqualTo(PackageType.ZIP);
        assertThat(created.codeSize()).isEqualTo(ZIP.length);
        assertThat(created.codeSha256())
                .isEqualTo(Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(ZIP)));
        assertThat(created.lastModified()).isEqualTo("2026-01-01T00:00:00.000+0000");
        fails(
                () -> cloud.lambda.invoke(request -> request.functionName("made")),
                409,
                "ResourceConflictException",
                "currently in the following state: Pending");
        fails(
                () -> cloud.lambda.updateFunctionConfiguration(
                        request -> request.functionName("made").timeout(5)),
                409,
                "ResourceConflictException",
                "currently in the following state: Pending");

        cloud.pass(Duration.ofSeconds(7));

        FunctionConfiguration active = configuration();
        assertThat(active.stateAsString()).isEqualTo("Active");
        assertThat(active.stateReason()).isNull();
        assertThat(active.lastUpdateStatusAsString()).isEqualTo("Successful");
        assertThat(active.revisionId()).isNotEqualTo(created.revisionId());
        assertThat(cloud.lambda
                        .listTags(request -> request.resource(active.functionArn()))
                        .tags())
                .containsExactlyEntriesOf(Map.of("team", "a"));
    }

    @Test
    void what_lambda_does_not_take_is_refused_in_its_words() {
        refused(request().functionName("order-intake"), 409, "ResourceConflictException", "Function already exist");
        refused(request().role("not an arn"), 400, "ValidationException", "'role' failed to satisfy constraint");
        refused(
                request().role("arn:aws:iam::111122223333:role/nobody"),
                400,
                "InvalidParameterValueException",
                "cannot be assumed by Lambda");
        refused(
                request().handler(null),
                400,
                "InvalidParameterValueException",
                "Runtime and Handler are mandatory parameters");
        refused(request().handler("a b"), 400, "ValidationException", "handler");
        refused(request().timeout(901), 400, "ValidationException", "less than or equal to 900");
        refused(request().memorySize(127), 400, "ValidationException", "greater than or equal to 128");
        refused(
                request().ephemeralStorage(storage -> storage.size(511)),
                400,
                "ValidationException",
                "ephemeralStorage.size");
        refused(
                request().environment(environment -> environment.variables(Map.of("AWS_REGION", "x"))),
                400,
                "InvalidParameterValueException",
                "reserved keys");
        refused(
                request().code(code -> code.zipFile(SdkBytes.fromUtf8String("no zip"))),
                400,
                "InvalidParameterValueException",
                "Could not unzip uploaded file");
        refused(
                request().code(code -> code.zipFile(SdkBytes.fromByteArray(new ZipWriter().bytes()))),
                400,
                "InvalidParameterValueException",
                "non-empty zip");
        refused(
                request().layers("arn:aws:lambda:eu-west-1:111122223333:layer:nothing:1"),
                400,
                "InvalidParameterValueException",
                "does not exist");
        assertThat(cloud.functions.all()).doesNotContainKey("made");
    }

    @Test
    void what_the_rehearsal_does_not_act_out_is_refused() {
        String code = "InvalidParameterValueException";
        refused(request().runtime("nodejs22.x"), 400, code, "the runtime nodejs22.x; code is run with java17");
        refused(request().packageType("Image"), 400, code, "only Zip");
        refused(request().publish(true), 400, code, "Not acted out in rehearsal: Publish");
        refused(request().code(from -> from.s3Bucket("b").s3Key("k")), 400, code, "give Code.ZipFile");
        refused(request().kmsKeyArn("arn:aws:kms:k"), 400, code, "KMSKeyArn");
    }

    @Test
    void without_permission_of_who_started_the_rehearsal_nothing_is_created() {
        cloud.host.refusal = Optional.of("This rehearsal runs no code.");

        refused(request(), 403, "AccessDeniedException", "This rehearsal runs no code.");
    }

    @Test
    void other_code_is_in_force_when_the_update_is_done() {
        create();
        String revision = configuration().revisionId();
        fails(
                () -> cloud.lambda.updateFunctionCode(request ->
                        request.functionName("made").zipFile(bytes(OTHER)).revisionId("old")),
                412,
                "PreconditionFailedException",
                "RevisionId");
        var dry = cloud.lambda.updateFunctionCode(
                request -> request.functionName("made").zipFile(bytes(OTHER)).dryRun(true));
        assertThat(dry.codeSize()).isEqualTo(OTHER.length);
        assertThat(configuration().codeSize()).isEqualTo(ZIP.length);

        var updated = cloud.lambda.updateFunctionCode(
                request -> request.functionName("made").zipFile(bytes(OTHER)).revisionId(revision));

        assertThat(updated.lastUpdateStatusAsString()).isEqualTo("InProgress");
        assertThat(updated.codeSize()).isEqualTo(OTHER.length);
        cloud.lambda.invoke(request -> request.functionName("made"));
        cloud.pass(Duration.ofSeconds(7));
        cloud.lambda.invoke(request -> request.functionName("made"));
        assertThat(cloud.host.blueprints)
                .extracting(blueprint -> blueprint.code().size())
                .containsExactly((long) ZIP.length, (long) OTHER.length);
    }

    @Test
    void a_function_with_code_takes_settings_that_mean_something_for_it() {
        create();
        cloud.lambda.updateFunctionConfiguration(request -> request.functionName("made")
                .ephemeralStorage(storage -> storage.size(1024))
                .runtime("python3.13"));
        cloud.pass(Duration.ofSeconds(7));

        assertThat(configuration().ephemeralStorage().size()).isEqualTo(1024);
        fails(
                () -> cloud.lambda.updateFunctionConfiguration(
                        request -> request.functionName("made").runtime("ruby3.4")),
                400,
                "InvalidParameterValueException",
                "the runtime ruby3.4");
        fails(
                () -> cloud.lambda.updateFunctionConfiguration(
                        request -> request.functionName("made").vpcConfig(vpc -> vpc.subnetIds("subnet-1"))),
                400,
                "InvalidParameterValueException",
                "VpcConfig");
        fails(
                () -> cloud.lambda.updateFunctionConfiguration(request ->
                        request.functionName("order-intake").ephemeralStorage(storage -> storage.size(1024))),
                400,
                "InvalidParameterValueException",
                "EphemeralStorage");
    }

    @Test
    void a_version_can_be_bound_to_the_code_that_was_seen() {
        create();
        fails(
                () -> cloud.lambda.publishVersion(
                        request -> request.functionName("made").codeSha256("other")),
                400,
                "InvalidParameterValueException",
                "is different from current CodeSHA256");
        assertThat(cloud.lambda
                        .publishVersion(request -> request.functionName("made")
                                .codeSha256(configuration().codeSha256()))
                        .version())
                .isEqualTo("1");
    }

    @Test
    void a_version_keeps_its_code_until_it_is_deleted_and_the_function_goes_with_all() {
        create();
        cloud.lambda.publishVersion(request -> request.functionName("made"));
        cloud.lambda.createAlias(
                request -> request.functionName("made").name("live").functionVersion("1"));
        cloud.lambda.updateFunctionCode(request -> request.functionName("made").zipFile(bytes(OTHER)));
        cloud.pass(Duration.ofSeconds(7));

        cloud.lambda.invoke(request -> request.functionName("made").qualifier("live"));
        assertThat(cloud.host.blueprints.get(0).code().size()).isEqualTo(ZIP.length);
        fails(
                () -> cloud.lambda.deleteFunction(
                        request -> request.functionName("made").qualifier("1")),
                409,
                "ResourceConflictException",
                "alias live");
        cloud.lambda.deleteAlias(request -> request.functionName("made").name("live"));
        cloud.lambda.deleteFunction(request -> request.functionName("made").qualifier("1"));
        fails(
                () -> cloud.lambda.invoke(
                        request -> request.functionName("made").qualifier("1")),
                404,
                "ResourceNotFoundException",
                "function:made:1");

        assertThat(cloud.lambda
                        .deleteFunction(request -> request.functionName("made"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(cloud.host.retired).contains("made");
        fails(
                () -> cloud.lambda.deleteFunction(request -> request.functionName("made")),
                404,
                "ResourceNotFoundException",
                "Function not found");
    }

    @Test
    void the_flows_own_functions_have_no_code_and_stay() {
        fails(
                () -> cloud.lambda.deleteFunction(request -> request.functionName("order-intake")),
                400,
                "InvalidParameterValueException",
                "belongs to the practice flow");
        fails(
                () -> cloud.lambda.updateFunctionCode(
                        request -> request.functionName("order-intake").zipFile(bytes(ZIP))),
                400,
                "InvalidParameterValueException",
                "has no code to update");
    }

    private static CreateFunctionRequest.Builder request() {
        return CreateFunctionRequest.builder()
                .functionName("made")
                .runtime("python3.12")
                .handler("main.handler")
                .role("arn:aws:iam::111122223333:role/order-intake-role")
                .code(code -> code.zipFile(bytes(ZIP)));
    }

    private void create() {
        cloud.lambda.createFunction(request().build());
        cloud.pass(Duration.ofSeconds(7));
    }

    private FunctionConfiguration configuration() {
        return cloud.lambda.getFunction(request -> request.functionName("made")).configuration();
    }

    private void refused(CreateFunctionRequest.Builder request, int status, String code, String message) {
        fails(() -> cloud.lambda.createFunction(request.build()), status, code, message);
    }

    private static SdkBytes bytes(byte[] zip) {
        return SdkBytes.fromByteArray(zip);
    }
}
