package dev.gameday.rehearsal.aws.lambda;

import static dev.gameday.rehearsal.aws.lambda.Failures.fails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.sandbox.ZipWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.Layer;
import software.amazon.awssdk.services.lambda.model.LayerVersionsListItem;
import software.amazon.awssdk.services.lambda.model.LayersListItem;
import software.amazon.awssdk.services.lambda.model.PublishLayerVersionResponse;

class LayersTest {
    private static final String MINE = "arn:aws:lambda:eu-west-1:111122223333:layer:mine";
    private static final byte[] ZIP = new ZipWriter().file("a", "b").bytes();

    private final PracticeLambda cloud = new PracticeLambda();

    @Test
    void a_published_version_is_found_by_name_and_by_arn() {
        PublishLayerVersionResponse published = cloud.lambda.publishLayerVersion(request -> request.layerName("mine")
                .description("mine")
                .licenseInfo("MIT")
                .compatibleRuntimesWithStrings("java17")
                .compatibleArchitecturesWithStrings("arm64")
                .content(content -> content.zipFile(SdkBytes.fromByteArray(ZIP))));

        assertThat(published.layerVersionArn()).isEqualTo(MINE + ":1");
        assertThat(published.version()).isEqualTo(1);
        assertThat(published.createdDate()).isEqualTo("2026-01-01T00:00:00.000+0000");
        assertThat(published.content().codeSize()).isEqualTo(ZIP.length);
        var byName = cloud.lambda.getLayerVersion(
                request -> request.layerName("mine").versionNumber(1L));
        var byArn = cloud.lambda.getLayerVersionByArn(request -> request.arn(MINE + ":1"));
        assertThat(byName.content()).isEqualTo(published.content()).isEqualTo(byArn.content());
        assertThat(byName.licenseInfo()).isEqualTo("MIT");
        assertThat(byName.compatibleRuntimesAsStrings()).containsExactly("java17");
        assertThat(cloud.lambda
                        .getLayerVersion(request -> request.layerName(MINE).versionNumber(1L))
                        .layerArn())
                .isEqualTo(MINE);
    }

    @Test
    void versions_are_listed_newest_first_and_no_number_comes_back() {
        publish("mine");
        publish("mine");
        cloud.lambda.deleteLayerVersion(request -> request.layerName("mine").versionNumber(2L));
        cloud.lambda.deleteLayerVersion(request -> request.layerName("mine").versionNumber(2L));
        publish("mine");
        publish("other");

        assertThat(cloud.lambda
                        .listLayerVersionsPaginator(
                                request -> request.layerName("mine").maxItems(1))
                        .layerVersions())
                .extracting(LayerVersionsListItem::version)
                .containsExactly(3L, 1L);
        assertThat(cloud.lambda.listLayers().layers())
                .extracting(LayersListItem::layerName)
                .containsExactly("mine", "other");
        assertThat(cloud.lambda
                        .listLayers()
                        .layers()
                        .get(0)
                        .latestMatchingVersion()
                        .version())
                .isEqualTo(3);
        assertThat(cloud.lambda
                        .listLayers(request -> request.compatibleRuntime("java17"))
                        .layers())
                .isEmpty();
        fails(
                () -> cloud.lambda.getLayerVersion(
                        request -> request.layerName("mine").versionNumber(2L)),
                404,
                "ResourceNotFoundException",
                "The resource you requested does not exist.");
    }

    @Test
    void a_flow_function_takes_a_published_layer_and_keeps_it_after_its_deletion() {
        publish("mine");
        attach(MINE + ":1");
        cloud.lambda.deleteLayerVersion(request -> request.layerName("mine").versionNumber(1L));

        assertThat(cloud.lambda
                        .getFunctionConfiguration(request -> request.functionName("order-intake"))
                        .layers())
                .extracting(Layer::arn)
                .containsExactly(MINE + ":1");
        fails(
                () -> attach(MINE + ":1"),
                400,
                "InvalidParameterValueException",
                "Layer version " + MINE + ":1 does not exist.");
    }

    @Test
    void layers_and_code_that_are_too_large_together_are_refused() {
        publish("mine");

        assertThat(cloud.layers.forFunction(List.of(MINE + ":1"), 262_143_999)).hasSize(1);
        fails(
                () -> cloud.layers.forFunction(List.of(MINE + ":1"), 262_144_000),
                400,
                "InvalidParameterValueException",
                "exceeds the maximum allowed size of 262144000 bytes. The actual size is 262144001 bytes.");
    }

    @Test
    void a_layer_that_says_it_is_too_large_is_refused_before_it_is_unpacked() {
        byte[] zip = new ZipWriter().file("a", "b").bytes();
        int directory = zip.length - 22 - 46 - 1;
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 24, 262_144_001);

        fails(
                () -> publish("mine", zip),
                400,
                "InvalidParameterValueException",
                "Unzipped size must be smaller than 262144000 bytes");
    }

    @Test
    void what_lambda_does_not_take_is_refused_in_its_words() {
        fails(() -> publish("a b"), 400, "ValidationException", "layerName");
        fails(() -> publish("a".repeat(141)), 400, "ValidationException", "less than or equal to 140");
        fails(
                () -> publish("arn:aws:lambda:eu-west-1:999999999999:layer:theirs"),
                403,
                "AccessDeniedException",
                "lambda:PublishLayerVersion");
        fails(
                () -> publish("mine", new byte[] {1, 2, 3}),
                400,
                "InvalidParameterValueException",
                "Could not unzip uploaded file");
        fails(
                () -> cloud.lambda.publishLayerVersion(
                        request -> request.layerName("mine").content(content -> content.s3Bucket("b"))),
                400,
                "InvalidParameterValueException",
                "give Content.ZipFile");
        fails(
                () -> cloud.lambda.listLayers(request -> request.maxItems(51)),
                400,
                "ValidationException",
                "less than or equal to 50");
    }

    private void publish(String name) {
        publish(name, ZIP);
    }

    private void publish(String name, byte[] zip) {
        cloud.lambda.publishLayerVersion(
                request -> request.layerName(name).content(content -> content.zipFile(SdkBytes.fromByteArray(zip))));
    }

    private void attach(String... arns) {
        cloud.lambda.updateFunctionConfiguration(
                request -> request.functionName("order-intake").layers(arns));
        cloud.pass(Duration.ofSeconds(7));
    }
}
