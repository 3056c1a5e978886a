package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.CreateFunctionUrlConfigRequest;
import software.amazon.awssdk.services.lambda.model.FunctionUrlConfig;
import software.amazon.awssdk.services.lambda.model.InvokeMode;

/** The URLs of functions, as the control plane keeps them: nothing answers there. One for each function, without versions. */
final class FunctionUrls {
    private final NavigableMap<String, FunctionUrlConfig> byName = new TreeMap<>();

    FunctionUrlConfig create(LambdaFunction function, CreateFunctionUrlConfigRequest request) {
        String name = function.latest().functionName();
        FunctionUrlConfig made = FunctionUrlConfig.builder()
                .functionArn(function.latest().functionArn())
                .functionUrl("https://" + name + ".lambda-url.rehearsal/")
                .authType(request.authTypeAsString())
                .invokeMode(Optional.ofNullable(request.invokeModeAsString()).orElse(InvokeMode.BUFFERED.toString()))
                .build();
        if (byName.putIfAbsent(name, made) != null) {
            throw LambdaErrors.conflict("Function URL config exists for this Lambda function");
        }
        return made;
    }

    Optional<FunctionUrlConfig> of(LambdaFunction function) {
        return Optional.ofNullable(byName.get(function.latest().functionName()));
    }

    void delete(LambdaFunction function) {
        byName.remove(function.latest().functionName());
    }
}
