package dev.gameday.rehearsal.aws;

import dev.gameday.rehearsal.aws.iam.Callers;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Says who calls: the IAM user that the access key is taken for. */
public final class StsHandler implements StsClient {
    private final String account;
    private final Callers callers;

    /** Answers for users of that account. */
    public StsHandler(String account, Callers callers) {
        this.account = account;
        this.callers = callers;
    }

    @Override
    public GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request) {
        return GetCallerIdentityResponse.builder()
                .account(account)
                .arn(callers.arn())
                .userId(callers.userId())
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
