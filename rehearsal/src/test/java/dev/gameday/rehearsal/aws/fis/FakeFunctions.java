package dev.gameday.rehearsal.aws.fis;

import dev.gameday.rehearsal.aws.fis.action.FaultFolder;
import dev.gameday.rehearsal.aws.fis.target.FunctionTags;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** A Lambda that knows functions' environments and tags, and nothing else. */
public final class FakeFunctions implements LambdaClient, FunctionTags {
    private static final String ARN = "arn:aws:lambda:eu-west-1:111122223333:function:";

    private final Map<String, Map<String, String>> environments = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> tags = new HashMap<>();

    public static String arn(String name) {
        return ARN + name;
    }

    public void armed(String name) {
        armedAt(name, "arn:aws:s3:::" + FisFixture.BUCKET + "/FisConfigs/");
    }

    public void armedAt(String name, String location) {
        environments.put(arn(name), Map.of(FaultFolder.VARIABLE, location));
    }

    public void unarmed(String name) {
        environments.put(arn(name), Map.of());
    }

    public void tag(String name, String key, String value) {
        tags.put(arn(name), Map.of(key, value));
    }

    @Override
    public List<String> functionsWith(Map<String, String> wanted) {
        return environments.keySet().stream()
                .filter(arn -> tags.getOrDefault(arn, Map.of()).entrySet().containsAll(wanted.entrySet()))
                .toList();
    }

    @Override
    public GetFunctionConfigurationResponse getFunctionConfiguration(GetFunctionConfigurationRequest request) {
        Map<String, String> variables = environments.get(request.functionName());
        if (variables == null) {
            throw ResourceNotFoundException.builder()
                    .message("no such function")
                    .build();
        }
        return GetFunctionConfigurationResponse.builder()
                .functionName(request.functionName().substring(ARN.length()))
                .functionArn(request.functionName())
                .environment(environment -> environment.variables(variables))
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
