package dev.gameday.rehearsal.aws;

import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Says who calls: one identity for every access key, since the rehearsal checks no signature. */
public final class StsHandler implements StsClient {
    private final String account;
    private final String callerArn;
    private final String userId;

    /** Every caller is {@code callerArn}, an IAM user or role of {@code account}. */
    public StsHandler(String account, String callerArn, String userId) {
        this.account = account;
        this.callerArn = callerArn;
        this.userId = userId;
    }

    @Override
    public GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request) {
        return GetCallerIdentityResponse.builder()
                .account(account)
                .arn(callerArn)
                .userId(userId)
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
