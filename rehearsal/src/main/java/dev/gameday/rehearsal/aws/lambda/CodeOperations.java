package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.answer.Archives;
import dev.gameday.rehearsal.aws.lambda.answer.Constraints;
import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import dev.gameday.rehearsal.aws.lambda.code.CodeHost;
import dev.gameday.rehearsal.aws.lambda.code.CodeStore;
import dev.gameday.rehearsal.aws.lambda.code.NewFunction;
import dev.gameday.rehearsal.aws.lambda.layer.Layers;
import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionRequest;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeRequest;

/**
 * Lambda's operations on functions that bring code. Those of the practice flow are simulated: they have none, and the
 * flow can't go on without them.
 */
final class CodeOperations {
    private final Functions functions;
    private final Layers layers;
    private final CodeStore store;
    private final Updates updates;
    private final Predicate<String> assumableRole;
    private final CodeHost host;

    CodeOperations(
            Functions functions,
            Layers layers,
            CodeStore store,
            Updates updates,
            Predicate<String> assumableRole,
            CodeHost host) {
        this.functions = functions;
        this.layers = layers;
        this.store = store;
        this.updates = updates;
        this.assumableRole = assumableRole;
        this.host = host;
    }

    FunctionConfiguration create(CreateFunctionRequest request) {
        host.refusal().ifPresent(reason -> {
            throw LambdaErrors.accessDenied("Not authorized to perform: lambda:CreateFunction. " + reason);
        });
        String name = FunctionReference.parse(request.functionName(), null, functions.home())
                .unqualified();
        if (functions.all().containsKey(name)) {
            throw LambdaErrors.conflict("Function already exist: " + name);
        }
        NewFunction made = new NewFunction(request, layers);
        ZipArchive code = made.code();
        FunctionConfiguration configuration = made.configuration(name, code);
        if (!assumableRole.test(configuration.role())) {
            throw LambdaErrors.invalidParameter("The role defined for the function cannot be assumed by Lambda.");
        }
        if (configuration.environment() != null) {
            EnvironmentRules.check(configuration.environment().variables());
        }
        Map<String, String> tags = request.hasTags() ? request.tags() : Map.of();
        Tags.check(tags);
        store.keep(code);
        return updates.create(functions, configuration, tags);
    }

    FunctionConfiguration update(UpdateFunctionCodeRequest request) {
        LambdaFunction function = functions.function(request.functionName());
        requireCode(function, "has no code to update");
        updates.requireSettled(function, request.revisionId());
        if (request.s3Bucket() != null || request.s3Key() != null || request.imageUri() != null) {
            throw LambdaErrors.invalidParameter(
                    "Not acted out in rehearsal: code from S3 or in an image; give ZipFile.");
        }
        if (Boolean.TRUE.equals(request.publish())) {
            throw LambdaErrors.invalidParameter("Not acted out in rehearsal: Publish; call PublishVersion afterwards.");
        }
        ZipArchive code = Archives.read(Constraints.given(request.zipFile(), "zipFile"));
        layers.requireRoom(function.latest().layers(), code.unpackedBytes());
        FunctionConfiguration.Builder next =
                function.latest().toBuilder().codeSize(code.size()).codeSha256(code.sha256());
        if (request.hasArchitectures()) {
            Constraints.within(request.architectures().size(), "architectures", 1, 1);
            next.architecturesWithStrings(request.architecturesAsStrings());
        }
        if (Boolean.TRUE.equals(request.dryRun())) {
            return next.build();
        }
        store.keep(code);
        return updates.begin(function, next.build());
    }

    /** Deletes the function, or one of its versions. */
    void delete(DeleteFunctionRequest request) {
        FunctionReference reference =
                FunctionReference.parse(request.functionName(), request.qualifier(), functions.home());
        LambdaFunction function = functions.known(reference.name());
        requireCode(function, "can't be deleted, for the flow needs it");
        if (reference.qualifier().isPresent()) {
            deleteVersion(function, reference.qualifier().get());
        } else {
            functions.all().remove(reference.name());
        }
        host.retire(reference.name());
        store.retainOnly(functions.all().values().stream()
                .flatMap(each ->
                        Stream.concat(Stream.of(each.latest(), each.inForce()), each.versions().values().stream())));
    }

    private void deleteVersion(LambdaFunction function, String version) {
        if (version.equals(LambdaFunction.LATEST)) {
            throw LambdaErrors.invalidParameter("$LATEST version cannot be deleted without deleting the function.");
        }
        if (!version.matches("[0-9]{1,9}") || !function.versions().containsKey(Integer.valueOf(version))) {
            throw LambdaErrors.functionNotFound(function.latest().functionArn() + ":" + version);
        }
        function.aliases().values().stream()
                .filter(alias ->
                        alias.version().equals(version) || alias.otherVersions().containsKey(version))
                .findFirst()
                .ifPresent(alias -> {
                    throw LambdaErrors.conflict("Version " + version + " is referenced by the alias " + alias.name()
                            + "; delete or update that first.");
                });
        function.versions().remove(Integer.valueOf(version));
    }

    private static void requireCode(LambdaFunction function, String what) {
        if (!function.hasCode()) {
            throw LambdaErrors.invalidParameter("Not acted out in rehearsal: "
                    + function.latest().functionName() + " belongs to the practice flow and " + what + ".");
        }
    }
}
