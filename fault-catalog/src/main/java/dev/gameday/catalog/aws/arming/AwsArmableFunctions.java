package dev.gameday.catalog.aws.arming;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.arming.ArmableFunctions;
import dev.gameday.catalog.arming.Arrangement;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsTrouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.InvokeMode;

/** Reads and changes functions through Lambda's API; a write is guarded by the revision that was read. */
public final class AwsArmableFunctions implements ArmableFunctions {
    private final AwsClients clients;

    /** Works through these clients. */
    public AwsArmableFunctions(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public Outcome<Optional<FunctionSetup>> read(String function) {
        return AwsTrouble.value(() -> AwsTrouble.existing(
                        () -> clients.lambda().getFunctionConfiguration(r -> r.functionName(function)))
                .map(Setups::of));
    }

    /** The variables are always sent, so that a write of what is there tries a failed update anew. */
    @Override
    public Outcome<Boolean> write(FunctionSetup read, Arrangement next) {
        return AwsTrouble.value(() -> {
            clients.lambda().updateFunctionConfiguration(r -> {
                r.functionName(read.arn()).environment(e -> e.variables(next.variables()));
                if (!next.layers().equals(read.arrangement().layers())) {
                    r.layers(next.layers());
                }
                if (!read.revision().isEmpty()) {
                    r.revisionId(read.revision());
                }
            });
            return true;
        });
    }

    @Override
    public Outcome<Map<String, String>> tags(String arn) {
        return AwsTrouble.value(() -> AwsTrouble.existing(
                        () -> clients.lambda().listTags(r -> r.resource(arn)).tags())
                .orElse(Map.of()));
    }

    @Override
    public Outcome<Boolean> tag(String arn, String key, String value) {
        return AwsTrouble.value(() -> {
            clients.lambda().tagResource(r -> r.resource(arn).tags(Map.of(key, value)));
            return true;
        });
    }

    @Override
    public Outcome<Boolean> untag(String arn, String key) {
        return AwsTrouble.value(() -> AwsTrouble.existing(() ->
                        clients.lambda().untagResource(r -> r.resource(arn).tagKeys(key)))
                .isPresent());
    }

    @Override
    public Outcome<Boolean> streams(String arn) {
        return AwsTrouble.value(() -> AwsTrouble.existing(
                        () -> clients
                                .lambda()
                                .listFunctionUrlConfigsPaginator(r -> r.functionName(arn))
                                .functionUrlConfigs()
                                .stream()
                                .anyMatch(url -> url.invokeMode() == InvokeMode.RESPONSE_STREAM))
                .orElse(false));
    }

    @Override
    public Outcome<List<String>> names() {
        return AwsTrouble.value(() -> clients.lambda().listFunctionsPaginator().functions().stream()
                .map(FunctionConfiguration::functionName)
                .toList());
    }
}
