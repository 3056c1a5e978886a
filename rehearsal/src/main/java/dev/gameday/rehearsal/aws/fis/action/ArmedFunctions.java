package dev.gameday.rehearsal.aws.fis.action;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Functions that FIS can act on: those whose environment says where their extension reads its faults. */
public record ArmedFunctions(LambdaClient lambda) {
    /** A function and the folder it reads. */
    public record Armed(String name, String arn, FaultFolder folder) {}

    /** The function of that ARN, of that version or alias unless the qualifier is empty; an {@link ActionFailure} when there is none or it is not armed. */
    public Armed find(String arn, String qualifier) {
        GetFunctionConfigurationResponse function = configuration(arn, qualifier);
        Map<String, String> variables = function.environment() == null
                ? Map.of()
                : function.environment().variables();
        FaultFolder folder = Optional.ofNullable(variables.get(FaultFolder.VARIABLE))
                .flatMap(FaultFolder::parse)
                .orElseThrow(() -> new ActionFailure(
                        "InvalidTarget",
                        "Function " + function.functionName() + " has no environment variable " + FaultFolder.VARIABLE
                                + " with the ARN of an S3 folder"));
        return new Armed(function.functionName(), arn, folder);
    }

    private GetFunctionConfigurationResponse configuration(String arn, String qualifier) {
        try {
            return lambda.getFunctionConfiguration(GetFunctionConfigurationRequest.builder()
                    .functionName(arn)
                    .qualifier(qualifier.isEmpty() ? null : qualifier)
                    .build());
        } catch (ResourceNotFoundException noSuchFunction) {
            throw new ActionFailure(
                    "InvalidTarget",
                    "Function " + arn + (qualifier.isEmpty() ? "" : " with qualifier " + qualifier)
                            + " does not exist");
        }
    }
}
