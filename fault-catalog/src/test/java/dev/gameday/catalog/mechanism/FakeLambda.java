package dev.gameday.catalog.mechanism;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionConcurrencyResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConcurrencyResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.ListTagsRequest;
import software.amazon.awssdk.services.lambda.model.ListTagsResponse;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyResponse;
import software.amazon.awssdk.services.lambda.model.TagResourceRequest;
import software.amazon.awssdk.services.lambda.model.TagResourceResponse;
import software.amazon.awssdk.services.lambda.model.UntagResourceRequest;
import software.amazon.awssdk.services.lambda.model.UntagResourceResponse;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationResponse;

/** Lambda with memory sizes, revisions and reserved concurrency; an update lasts until a test ends it. */
final class FakeLambda implements LambdaClient {
    final Trips trips = new Trips();
    final Map<String, Integer> memory = new TreeMap<>();
    final Map<String, Integer> concurrency = new TreeMap<>();
    LastUpdateStatus update = LastUpdateStatus.SUCCESSFUL;
    final Map<String, Map<String, String>> tags = new TreeMap<>();
    final Map<String, String> variables = new TreeMap<>();
    int revision = 1;
    int timeout = 3;

    @Override
    public GetFunctionConfigurationResponse getFunctionConfiguration(GetFunctionConfigurationRequest request) {
        trips.on("GetFunctionConfiguration");
        return GetFunctionConfigurationResponse.builder()
                .memorySize(known(request.functionName()))
                .lastUpdateStatus(update)
                .lastUpdateStatusReason("fake reason")
                .revisionId("r" + revision)
                .timeout(timeout)
                .environment(e -> e.variables(variables))
                .build();
    }

    @Override
    public UpdateFunctionConfigurationResponse updateFunctionConfiguration(UpdateFunctionConfigurationRequest request) {
        trips.on("UpdateFunctionConfiguration");
        if (!("r" + revision).equals(request.revisionId())) {
            throw Trips.error("PreconditionFailedException", 412);
        }
        memory.put(request.functionName(), request.memorySize());
        revision++;
        update = LastUpdateStatus.IN_PROGRESS;
        return UpdateFunctionConfigurationResponse.builder().build();
    }

    @Override
    public GetFunctionConcurrencyResponse getFunctionConcurrency(GetFunctionConcurrencyRequest request) {
        trips.on("GetFunctionConcurrency");
        known(request.functionName());
        return GetFunctionConcurrencyResponse.builder()
                .reservedConcurrentExecutions(concurrency.get(request.functionName()))
                .build();
    }

    @Override
    public PutFunctionConcurrencyResponse putFunctionConcurrency(PutFunctionConcurrencyRequest request) {
        trips.on("PutFunctionConcurrency");
        concurrency.put(request.functionName(), request.reservedConcurrentExecutions());
        return PutFunctionConcurrencyResponse.builder().build();
    }

    @Override
    public DeleteFunctionConcurrencyResponse deleteFunctionConcurrency(DeleteFunctionConcurrencyRequest request) {
        trips.on("DeleteFunctionConcurrency");
        concurrency.remove(request.functionName());
        return DeleteFunctionConcurrencyResponse.builder().build();
    }

    @Override
    public ListTagsResponse listTags(ListTagsRequest request) {
        trips.on("ListTags");
        known(request.resource());
        return ListTagsResponse.builder()
                .tags(tags.getOrDefault(request.resource(), Map.of()))
                .build();
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        trips.on("TagResource");
        known(request.resource());
        tags.computeIfAbsent(request.resource(), any -> new TreeMap<>()).putAll(request.tags());
        return TagResourceResponse.builder().build();
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        trips.on("UntagResource");
        tags.getOrDefault(request.resource(), new TreeMap<>()).keySet().removeAll(request.tagKeys());
        tags.values().removeIf(Map::isEmpty);
        return UntagResourceResponse.builder().build();
    }

    private int known(String function) {
        Integer size = memory.get(function);
        if (size == null) {
            throw Trips.error("ResourceNotFoundException", 404);
        }
        return size;
    }

    @Override
    public String serviceName() {
        return "lambda";
    }

    @Override
    public void close() {}
}
