package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.Page;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionByArnResponse;

/** Configurations, layers and pages in the form of Lambda's answers. */
final class Answers {
    private static final int MOST_ITEMS = 10_000;
    private static final int MOST_PER_PAGE = 50;

    private Answers() {}

    /** Fills an answer that has every field of a configuration, as GetFunctionConfiguration's and others have. */
    static <B extends SdkPojo> B sameFields(FunctionConfiguration configuration, B answer) {
        Map<String, SdkField<?>> source =
                configuration.sdkFields().stream().collect(Collectors.toMap(SdkField::memberName, Function.identity()));
        for (SdkField<?> field : answer.sdkFields()) {
            SdkField<?> from = source.get(field.memberName());
            if (from != null) {
                field.set(answer, from.getValueOrDefault(configuration));
            }
        }
        return answer;
    }

    static GetLayerVersionByArnResponse layerVersion(LayerVersion version) {
        return GetLayerVersionByArnResponse.builder()
                .layerArn(version.layerArn())
                .layerVersionArn(version.arn())
                .version(version.version())
                .description(version.description())
                .createdDate(version.created().toString())
                .compatibleArchitecturesWithStrings(version.architectures())
                .content(content -> content.codeSize(version.codeSize()))
                .build();
    }

    static <T> Page<T> page(NavigableMap<String, T> all, @Nullable String marker, @Nullable Integer maxItems) {
        int size = maxItems == null ? MOST_PER_PAGE : maxItems;
        if (size < 1 || size > MOST_ITEMS) {
            throw LambdaErrors.constraint(size, "maxItems", "Member must have value between 1 and " + MOST_ITEMS);
        }
        try {
            return Page.of(all, marker, Math.min(size, MOST_PER_PAGE));
        } catch (IllegalArgumentException foreign) {
            throw LambdaErrors.invalidParameter("Invalid pagination token.");
        }
    }
}
