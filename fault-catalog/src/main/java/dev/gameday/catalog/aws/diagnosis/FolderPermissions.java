package dev.gameday.catalog.aws.diagnosis;

import dev.gameday.catalog.diagnosis.Diagnosis;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;

/** May the function's role list the folder of its faults and read what is in it, as IAM simulates it. */
record FolderPermissions(IamClient iam) {
    Optional<Diagnosis> of(GetFunctionConfigurationResponse function, FaultConfiguration folder) {
        String prefix = folder.prefix() + function.functionName() + "/";
        ContextEntry listed = ContextEntry.builder()
                .contextKeyName("s3:prefix")
                .contextKeyType(ContextKeyTypeEnum.STRING)
                .contextKeyValues(prefix)
                .build();
        return denied(function, "s3:ListBucket", folder.bucketArn(), listed)
                .or(() -> denied(function, "s3:GetObject", folder.bucketArn() + "/" + prefix + "fault", listed));
    }

    /** The same for one object, for which nothing is listed. */
    Optional<Diagnosis> ofObject(GetFunctionConfigurationResponse function, String arn) {
        return denied(function, "s3:GetObject", arn, null);
    }

    private Optional<Diagnosis> denied(
            GetFunctionConfigurationResponse function, String action, String resource, @Nullable ContextEntry context) {
        List<PolicyEvaluationDecisionType> decisions = iam
                .simulatePrincipalPolicy(SimulatePrincipalPolicyRequest.builder()
                        .policySourceArn(function.role())
                        .actionNames(action)
                        .resourceArns(resource)
                        .contextEntries(context == null ? List.of() : List.of(context))
                        .build())
                .evaluationResults()
                .stream()
                .map(EvaluationResult::evalDecision)
                .toList();
        if (decisions.stream().allMatch(PolicyEvaluationDecisionType.ALLOWED::equals)) {
            return Optional.empty();
        }
        Diagnosis denied = Diagnosis.of(
                "the role of " + function.functionName() + " may not " + action + " on " + resource
                        + ", so its faults can't be read",
                "allow that to " + function.role());
        // What a policy denies, no other can allow.
        return Optional.of(
                decisions.contains(PolicyEvaluationDecisionType.EXPLICIT_DENY)
                        ? denied
                        : denied.mendedBy(allowing(function.role(), action, resource)));
    }

    private static String allowing(String role, String action, String resource) {
        return ("aws iam put-role-policy --role-name %s --policy-name read-faults-%s --policy-document"
                        + " '{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": \"%s\", \"Resource\": \"%s\"}}'")
                .formatted(
                        role.substring(role.lastIndexOf('/') + 1),
                        action.substring(action.indexOf(':') + 1),
                        action,
                        resource.replaceFirst("/[^/]+/fault$", "/*"));
    }
}
