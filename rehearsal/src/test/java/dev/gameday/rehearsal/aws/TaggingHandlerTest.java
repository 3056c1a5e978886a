package dev.gameday.rehearsal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.wire.Rehearsed;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesRequest;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.InvalidParameterException;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

class TaggingHandlerTest {
    private static final String SUBNET_A = "arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-a";
    private static final String SUBNET_B = "arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-b";
    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:order-intake";
    private static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:orders";

    private final ResourceGroupsTaggingApiClient client = Rehearsed.client(
            ResourceGroupsTaggingApiClient.builder(),
            "tagging",
            new TaggingHandler(() -> Map.of(
                    SUBNET_A, Map.of("chaos", "allowed", "zone", "a"),
                    SUBNET_B, Map.of("chaos", "allowed", "zone", "b"),
                    FUNCTION, Map.of("chaos", "never"),
                    QUEUE, Map.of("owner", "desk"))));

    private List<String> found(Consumer<GetResourcesRequest.Builder> request) {
        return client.getResources(request).resourceTagMappingList().stream()
                .map(ResourceTagMapping::resourceARN)
                .toList();
    }

    private static TagFilter filter(String key, String... values) {
        return TagFilter.builder().key(key).values(values).build();
    }

    @Test
    void filters_must_all_hold_and_values_are_alternatives() {
        assertThat(found(r -> r.tagFilters(filter("chaos", "allowed", "maybe"), filter("zone", "b", "c"))))
                .containsExactly(SUBNET_B);
        assertThat(found(r -> r.tagFilters(filter("chaos")))).containsExactly(SUBNET_A, SUBNET_B, FUNCTION);
        assertThat(found(r -> r.tagFilters(filter("absent")))).isEmpty();
    }

    @Test
    void types_are_a_service_or_one_of_its_kinds() {
        assertThat(found(r -> r.resourceTypeFilters("ec2:subnet"))).containsExactly(SUBNET_A, SUBNET_B);
        assertThat(found(r -> r.resourceTypeFilters("lambda", "sqs"))).containsExactly(FUNCTION, QUEUE);
        assertThat(found(r -> r.resourceTypeFilters("ec2:instance"))).isEmpty();
    }

    @Test
    void pages_add_up_to_everything_with_all_tags() {
        List<ResourceTagMapping> all =
                client.getResourcesPaginator(r -> r.resourcesPerPage(1)).resourceTagMappingList().stream()
                        .toList();

        assertThat(all)
                .extracting(ResourceTagMapping::resourceARN)
                .containsExactly(SUBNET_A, SUBNET_B, FUNCTION, QUEUE);
        assertThat(all.get(0).tags())
                .extracting(tag -> tag.key() + "=" + tag.value())
                .containsExactly("chaos=allowed", "zone=a");
    }

    @Test
    void named_resources_are_found_and_cannot_be_filtered() {
        assertThat(found(r -> r.resourceARNList(QUEUE, "arn:aws:sqs:eu-west-1:111122223333:absent")))
                .containsExactly(QUEUE);
        assertThatThrownBy(() -> found(r -> r.resourceARNList(QUEUE).tagFilters(filter("owner"))))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void a_token_nobody_gave_is_refused() {
        assertThatThrownBy(() -> found(r -> r.paginationToken("99"))).isInstanceOf(InvalidParameterException.class);
    }
}
