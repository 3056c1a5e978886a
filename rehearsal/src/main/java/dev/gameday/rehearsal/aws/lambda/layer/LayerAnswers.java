package dev.gameday.rehearsal.aws.lambda.layer;

import dev.gameday.rehearsal.aws.lambda.answer.Answers;
import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionByArnResponse;
import software.amazon.awssdk.services.lambda.model.LayerVersionContentOutput;
import software.amazon.awssdk.services.lambda.model.LayerVersionsListItem;
import software.amazon.awssdk.services.lambda.model.PublishLayerVersionResponse;

/** Layer versions in the form of Lambda's answers. There is no link to download what is in one. */
final class LayerAnswers {
    private LayerAnswers() {}

    static GetLayerVersionByArnResponse found(LayerVersion version) {
        LayerVersion.Terms terms = version.terms();
        return GetLayerVersionByArnResponse.builder()
                .layerArn(version.layerArn())
                .layerVersionArn(version.arn())
                .version(version.version())
                .description(terms.description())
                .licenseInfo(terms.license().isEmpty() ? null : terms.license())
                .createdDate(Answers.time(version.created()))
                .compatibleRuntimesWithStrings(given(terms.runtimes()))
                .compatibleArchitecturesWithStrings(given(terms.architectures()))
                .content(content(version))
                .build();
    }

    static PublishLayerVersionResponse published(LayerVersion version) {
        LayerVersion.Terms terms = version.terms();
        return PublishLayerVersionResponse.builder()
                .layerArn(version.layerArn())
                .layerVersionArn(version.arn())
                .version(version.version())
                .description(terms.description())
                .licenseInfo(terms.license().isEmpty() ? null : terms.license())
                .createdDate(Answers.time(version.created()))
                .compatibleRuntimesWithStrings(given(terms.runtimes()))
                .compatibleArchitecturesWithStrings(given(terms.architectures()))
                .content(content(version))
                .build();
    }

    static LayerVersionsListItem listed(LayerVersion version) {
        LayerVersion.Terms terms = version.terms();
        return LayerVersionsListItem.builder()
                .layerVersionArn(version.arn())
                .version(version.version())
                .description(terms.description())
                .licenseInfo(terms.license().isEmpty() ? null : terms.license())
                .createdDate(Answers.time(version.created()))
                .compatibleRuntimesWithStrings(given(terms.runtimes()))
                .compatibleArchitecturesWithStrings(given(terms.architectures()))
                .build();
    }

    /** Lambda leaves out what nobody said. */
    private static @Nullable List<String> given(List<String> values) {
        return values.isEmpty() ? null : values;
    }

    private static LayerVersionContentOutput content(LayerVersion version) {
        return LayerVersionContentOutput.builder()
                .codeSize(version.codeSize())
                .codeSha256(version.content().map(ZipArchive::sha256).orElse(null))
                .build();
    }
}
