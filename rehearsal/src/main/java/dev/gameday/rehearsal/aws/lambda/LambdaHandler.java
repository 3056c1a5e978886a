package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.Page;
import dev.gameday.rehearsal.aws.lambda.answer.Answers;
import dev.gameday.rehearsal.aws.lambda.code.CodeHost;
import dev.gameday.rehearsal.aws.lambda.code.CodeStore;
import dev.gameday.rehearsal.aws.lambda.layer.LayerOperations;
import dev.gameday.rehearsal.aws.lambda.layer.Layers;
import dev.gameday.rehearsal.flow.Agenda;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.CreateFunctionResponse;
import software.amazon.awssdk.services.lambda.model.CreateFunctionUrlConfigRequest;
import software.amazon.awssdk.services.lambda.model.CreateFunctionUrlConfigResponse;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionConcurrencyResponse;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionResponse;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionUrlConfigRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionUrlConfigResponse;
import software.amazon.awssdk.services.lambda.model.FunctionCodeLocation;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionUrlConfig;
import software.amazon.awssdk.services.lambda.model.FunctionVersion;
import software.amazon.awssdk.services.lambda.model.GetAccountSettingsRequest;
import software.amazon.awssdk.services.lambda.model.GetAccountSettingsResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConcurrencyResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsRequest;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsResponse;
import software.amazon.awssdk.services.lambda.model.ListFunctionUrlConfigsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionUrlConfigsResponse;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.lambda.model.ListTagsRequest;
import software.amazon.awssdk.services.lambda.model.ListTagsResponse;
import software.amazon.awssdk.services.lambda.model.ListVersionsByFunctionRequest;
import software.amazon.awssdk.services.lambda.model.ListVersionsByFunctionResponse;
import software.amazon.awssdk.services.lambda.model.PublishVersionRequest;
import software.amazon.awssdk.services.lambda.model.PublishVersionResponse;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyResponse;
import software.amazon.awssdk.services.lambda.model.TagResourceRequest;
import software.amazon.awssdk.services.lambda.model.TagResourceResponse;
import software.amazon.awssdk.services.lambda.model.UntagResourceRequest;
import software.amazon.awssdk.services.lambda.model.UntagResourceResponse;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeResponse;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationResponse;

/**
 * Lambda as the rehearsal answers it, over the functions that the flow runs. It runs nothing itself: invocations go to
 * the {@link Invoker}, those of functions with code to the {@link CodeHost}. Errors carry the service's codes and statuses (Lambda API reference).
 */
public final class LambdaHandler extends PublishingHandler {
    private final Functions functions;
    private final Updates updates;
    private final Concurrency concurrency;
    private final Invocations invocations;
    private final CodeOperations code;
    private final FunctionUrls urls = new FunctionUrls();

    /**
     * Answers for these functions and layers. {@code assumableRole} tells whether Lambda can assume the role of an ARN;
     * the seed decides how long updates take; {@code host} runs the code of those that bring some.
     */
    public static LambdaHandler over(
            Functions functions,
            Layers layers,
            Predicate<String> assumableRole,
            Invoker invoker,
            CodeHost host,
            Agenda agenda,
            long seed) {
        CodeStore store = new CodeStore();
        Updates updates = new Updates(agenda, seed, layers, store, assumableRole);
        CodeInvoker code = new CodeInvoker(functions, layers, store, host, agenda, updates::newRevision);
        return new LambdaHandler(
                functions,
                updates,
                new Invocations(functions, invoker, code, updates::draw),
                new CodeOperations(functions, layers, store, updates, assumableRole, host),
                new LayerOperations(layers, agenda));
    }

    private LambdaHandler(
            Functions functions,
            Updates updates,
            Invocations invocations,
            CodeOperations code,
            LayerOperations layers) {
        super(layers, new AliasOperations(functions, updates::newRevision));
        this.functions = functions;
        this.updates = updates;
        this.concurrency = new Concurrency(functions);
        this.invocations = invocations;
        this.code = code;
    }

    @Override
    public CreateFunctionResponse createFunction(CreateFunctionRequest request) {
        return Answers.sameFields(code.create(request), CreateFunctionResponse.builder())
                .build();
    }

    @Override
    public UpdateFunctionCodeResponse updateFunctionCode(UpdateFunctionCodeRequest request) {
        return Answers.sameFields(code.update(request), UpdateFunctionCodeResponse.builder())
                .build();
    }

    @Override
    public DeleteFunctionResponse deleteFunction(DeleteFunctionRequest request) {
        code.delete(request);
        return DeleteFunctionResponse.builder().statusCode(204).build();
    }

    @Override
    public GetFunctionResponse getFunction(GetFunctionRequest request) {
        FunctionConfiguration configuration = functions.configuration(request.functionName(), request.qualifier());
        LambdaFunction function = functions.known(configuration.functionName());
        GetFunctionResponse.Builder response = GetFunctionResponse.builder()
                .configuration(configuration)
                .code(FunctionCodeLocation.builder().repositoryType("S3").build());
        if (!function.tags().isEmpty()) {
            response.tags(function.tags());
        }
        function.reserved()
                .ifPresent(reserved -> response.concurrency(builder -> builder.reservedConcurrentExecutions(reserved)));
        return response.build();
    }

    @Override
    public GetFunctionConfigurationResponse getFunctionConfiguration(GetFunctionConfigurationRequest request) {
        FunctionConfiguration configuration = functions.configuration(request.functionName(), request.qualifier());
        return Answers.sameFields(configuration, GetFunctionConfigurationResponse.builder())
                .build();
    }

    @Override
    public ListFunctionsResponse listFunctions(ListFunctionsRequest request) {
        NavigableMap<String, FunctionConfiguration> all = new TreeMap<>();
        functions.all().forEach((name, function) -> {
            all.put(name, function.latest());
            if (request.functionVersion() == FunctionVersion.ALL) {
                function.versions().forEach((number, version) -> all.put(name + ":%08d".formatted(number), version));
            }
        });
        Page<FunctionConfiguration> page = Answers.page(all, request.marker(), request.maxItems());
        return ListFunctionsResponse.builder()
                .functions(page.items())
                .nextMarker(page.nextMarker().orElse(null))
                .build();
    }

    @Override
    public ListEventSourceMappingsResponse listEventSourceMappings(ListEventSourceMappingsRequest request) {
        return new EventSourceMappings(functions).list(request);
    }

    @Override
    public UpdateFunctionConfigurationResponse updateFunctionConfiguration(UpdateFunctionConfigurationRequest request) {
        LambdaFunction function = functions.function(request.functionName());
        return Answers.sameFields(updates.update(function, request), UpdateFunctionConfigurationResponse.builder())
                .build();
    }

    @Override
    public PublishVersionResponse publishVersion(PublishVersionRequest request) {
        LambdaFunction function = functions.function(request.functionName());
        return Answers.sameFields(updates.publish(function, request), PublishVersionResponse.builder())
                .build();
    }

    @Override
    public ListVersionsByFunctionResponse listVersionsByFunction(ListVersionsByFunctionRequest request) {
        LambdaFunction function = functions.function(request.functionName());
        NavigableMap<String, FunctionConfiguration> all = new TreeMap<>();
        all.put(LambdaFunction.LATEST, function.latest());
        function.versions().forEach((number, version) -> all.put("%08d".formatted(number), version));
        Page<FunctionConfiguration> page = Answers.page(all, request.marker(), request.maxItems());
        return ListVersionsByFunctionResponse.builder()
                .versions(page.items())
                .nextMarker(page.nextMarker().orElse(null))
                .build();
    }

    @Override
    public PutFunctionConcurrencyResponse putFunctionConcurrency(PutFunctionConcurrencyRequest request) {
        concurrency.reserve(functions.function(request.functionName()), request.reservedConcurrentExecutions());
        return PutFunctionConcurrencyResponse.builder()
                .reservedConcurrentExecutions(request.reservedConcurrentExecutions())
                .build();
    }

    @Override
    public GetFunctionConcurrencyResponse getFunctionConcurrency(GetFunctionConcurrencyRequest request) {
        GetFunctionConcurrencyResponse.Builder response = GetFunctionConcurrencyResponse.builder();
        functions.function(request.functionName()).reserved().ifPresent(response::reservedConcurrentExecutions);
        return response.build();
    }

    @Override
    public DeleteFunctionConcurrencyResponse deleteFunctionConcurrency(DeleteFunctionConcurrencyRequest request) {
        functions.function(request.functionName()).reserve(OptionalInt.empty());
        return DeleteFunctionConcurrencyResponse.builder().build();
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        Tags.add(functions.function(request.resource()), request.tags());
        return TagResourceResponse.builder().build();
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        LambdaFunction function = functions.function(request.resource());
        request.tagKeys().forEach(function.tags()::remove);
        return UntagResourceResponse.builder().build();
    }

    @Override
    public ListTagsResponse listTags(ListTagsRequest request) {
        return ListTagsResponse.builder()
                .tags(functions.function(request.resource()).tags())
                .build();
    }

    @Override
    public CreateFunctionUrlConfigResponse createFunctionUrlConfig(CreateFunctionUrlConfigRequest request) {
        FunctionUrlConfig made = urls.create(functions.function(request.functionName()), request);
        return CreateFunctionUrlConfigResponse.builder()
                .functionArn(made.functionArn())
                .functionUrl(made.functionUrl())
                .authType(made.authType())
                .invokeMode(made.invokeMode())
                .build();
    }

    @Override
    public ListFunctionUrlConfigsResponse listFunctionUrlConfigs(ListFunctionUrlConfigsRequest request) {
        return ListFunctionUrlConfigsResponse.builder()
                .functionUrlConfigs(urls.of(functions.function(request.functionName())).stream()
                        .toList())
                .build();
    }

    @Override
    public DeleteFunctionUrlConfigResponse deleteFunctionUrlConfig(DeleteFunctionUrlConfigRequest request) {
        urls.delete(functions.function(request.functionName()));
        return DeleteFunctionUrlConfigResponse.builder().build();
    }

    @Override
    public GetAccountSettingsResponse getAccountSettings(GetAccountSettingsRequest request) {
        return GetAccountSettingsResponse.builder()
                .accountLimit(concurrency.limit())
                .accountUsage(concurrency.usage())
                .build();
    }

    @Override
    public InvokeResponse invoke(InvokeRequest request) {
        return invocations.invoke(request);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
