package dev.gameday.rehearsal.aws.lambda;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.Layer;

/** The layer versions that exist for the account, its own and public ones, and what a function may be given of them. */
public final class Layers {
    private static final int MOST_PER_FUNCTION = 5;

    private final Map<String, LayerVersion> versions = new HashMap<>();
    private final AccountRegion home;

    /** No layer yet. */
    public Layers(AccountRegion home) {
        this.home = home;
    }

    /** Makes a layer version known. */
    public void add(LayerVersion version) {
        versions.put(version.arn(), version);
    }

    LayerVersion get(@Nullable String arn) {
        return Optional.ofNullable(versions.get(String.valueOf(arn))).orElseThrow(() -> unknown(String.valueOf(arn)));
    }

    /** The layers of a function that was asked to have these; throws as UpdateFunctionConfiguration does. */
    List<Layer> forFunction(List<String> arns) {
        if (arns.size() > MOST_PER_FUNCTION) {
            throw LambdaErrors.invalidParameter("Cannot reference more than " + MOST_PER_FUNCTION + " layers.");
        }
        Set<String> layers = new HashSet<>();
        for (String arn : arns) {
            if (!layers.add(LayerVersion.withoutVersion(arn))) {
                throw LambdaErrors.invalidParameter(
                        "Two different versions of the same layer are not allowed to be referenced in the same"
                                + " function: " + arn);
            }
        }
        return arns.stream().map(this::layer).toList();
    }

    private Layer layer(String arn) {
        LayerVersion version = versions.get(arn);
        if (version == null && arn.contains(":" + home.account() + ":layer:")) {
            throw LambdaErrors.invalidParameter("Layer version " + arn + " does not exist.");
        }
        return Layer.builder().arn(arn).codeSize(get(arn).codeSize()).build();
    }

    /** AWS does not tell a foreign layer that is not there from one that may not be read. */
    private RuntimeException unknown(String arn) {
        return arn.contains(":" + home.account() + ":layer:")
                ? LambdaErrors.notFound("The resource you requested does not exist.")
                : LambdaErrors.accessDenied("Not authorized to perform: lambda:GetLayerVersion on resource: " + arn
                        + " because no resource-based policy allows the lambda:GetLayerVersion action");
    }
}
