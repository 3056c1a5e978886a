package dev.gameday.rehearsal.aws;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesRequest;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesResponse;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.InvalidParameterException;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.Tag;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

/**
 * Finds resources by tags over all services. Filters of tags must all hold, one filter's values are alternatives, and
 * a filter without values asks for the key alone.
 */
public final class TaggingHandler implements ResourceGroupsTaggingApiClient {
    private static final int LARGEST_PAGE = 100;
    private static final int USUAL_PAGE = 50;

    private final TagIndex index;

    /** Answers from {@code index}, in the order of ARNs. */
    public TaggingHandler(TagIndex index) {
        this.index = index;
    }

    @Override
    public GetResourcesResponse getResources(GetResourcesRequest request) {
        int size = request.resourcesPerPage() == null ? USUAL_PAGE : request.resourcesPerPage();
        if (size < 1 || size > LARGEST_PAGE) {
            throw invalid("ResourcesPerPage must be between 1 and 100");
        }
        if (request.hasResourceARNList() && (request.hasTagFilters() || request.hasResourceTypeFilters())) {
            throw invalid("ResourceARNList cannot be combined with filters or paging");
        }
        NavigableMap<String, ResourceTagMapping> found = new TreeMap<>();
        index.tagged().forEach((arn, tags) -> {
            if (isAsked(request, arn, tags)) {
                found.put(arn, mapping(arn, tags));
            }
        });
        Page<ResourceTagMapping> page = page(found, request.paginationToken(), size);
        return GetResourcesResponse.builder()
                .resourceTagMappingList(page.items())
                .paginationToken(page.nextMarker().orElse(""))
                .build();
    }

    private static Page<ResourceTagMapping> page(
            NavigableMap<String, ResourceTagMapping> found, @Nullable String token, int size) {
        try {
            return Page.of(found, token == null || token.isEmpty() ? null : token, size);
        } catch (IllegalArgumentException e) {
            throw invalid("PaginationToken is not valid");
        }
    }

    private static boolean isAsked(GetResourcesRequest request, String arn, Map<String, String> tags) {
        ResourceType type = ResourceType.of(arn);
        return (!request.hasResourceARNList() || request.resourceARNList().contains(arn))
                && (request.resourceTypeFilters().isEmpty()
                        || request.resourceTypeFilters().stream().anyMatch(type::matches))
                && request.tagFilters().stream().allMatch(filter -> holds(filter, tags));
    }

    private static boolean holds(TagFilter filter, Map<String, String> tags) {
        String value = tags.get(filter.key());
        return value != null && (filter.values().isEmpty() || filter.values().contains(value));
    }

    private static ResourceTagMapping mapping(String arn, Map<String, String> tags) {
        List<Tag> sorted = new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList();
        return ResourceTagMapping.builder().resourceARN(arn).tags(sorted).build();
    }

    private static InvalidParameterException invalid(String message) {
        return ServiceErrors.with(InvalidParameterException.builder(), 400, "InvalidParameterException", message);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
