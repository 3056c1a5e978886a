package dev.gameday.catalog.aws.arming;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.arming.LayerVersions;
import dev.gameday.catalog.arming.LayerZip;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsTrouble;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.LayerVersionsListItem;

/**
 * Layer versions of the account, and the extension that the Region's public SSM parameter names (FIS User Guide, "Available
 * versions of the AWS FIS extension for Lambda").
 */
public final class AwsLayerVersions implements LayerVersions {
    private static final String PARAMETER = "/aws/service/fis/lambda-extension/AWS-FIS-extension-%s/1.x.x";

    /** How many of the newest versions are compared before another one is made. */
    private static final int COMPARED = 10;

    private final AwsClients clients;

    /** Works through these clients. */
    public AwsLayerVersions(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public Outcome<Optional<String>> extension(String architecture) {
        return AwsTrouble.value(() -> AwsTrouble.existing(() -> clients.ssm()
                .getParameter(r -> r.name(PARAMETER.formatted(architecture)))
                .parameter()
                .value()));
    }

    @Override
    public Outcome<Optional<String>> newest(String layer) {
        return AwsTrouble.value(() -> versions(layer, 1).stream()
                .map(LayerVersionsListItem::layerVersionArn)
                .findFirst());
    }

    @Override
    public Outcome<Published> publish(LayerZip zip) {
        return AwsTrouble.value(() -> {
            for (LayerVersionsListItem version : versions(zip.layer(), COMPARED)) {
                String digest = clients.lambda()
                        .getLayerVersion(r -> r.layerName(zip.layer()).versionNumber(version.version()))
                        .content()
                        .codeSha256();
                if (zip.digest().equals(digest)) {
                    return new Published(version.layerVersionArn(), false);
                }
            }
            String made = clients.lambda()
                    .publishLayerVersion(r -> r.layerName(zip.layer())
                            .description(zip.description())
                            .compatibleRuntimesWithStrings(zip.runtimes())
                            .content(c -> c.zipFile(SdkBytes.fromByteArrayUnsafe(zip.bytes()))))
                    .layerVersionArn();
            return new Published(made, true);
        });
    }

    /** Lambda lists the newest first; a layer that nobody published has none. */
    private List<LayerVersionsListItem> versions(String layer, int most) {
        return AwsTrouble.existing(() -> clients.lambda()
                        .listLayerVersions(r -> r.layerName(layer).maxItems(most))
                        .layerVersions())
                .orElse(List.of());
    }
}
