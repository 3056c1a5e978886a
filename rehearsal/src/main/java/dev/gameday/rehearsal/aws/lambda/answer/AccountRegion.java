package dev.gameday.rehearsal.aws.lambda.answer;

/** The account and Region that functions and layers live in: what their ARNs begin with. */
public record AccountRegion(String account, String region) {
    /** The ARN of a function. */
    public String functionArn(String name) {
        return "arn:aws:lambda:" + region + ":" + account + ":function:" + name;
    }

    /** The ARN of a layer, without a version. */
    public String layerArn(String name) {
        return "arn:aws:lambda:" + region + ":" + account + ":layer:" + name;
    }

    /** The ARN of a role's session. */
    public String assumedRoleArn(String roleName, String sessionName) {
        return "arn:aws:sts::" + account + ":assumed-role/" + roleName + "/" + sessionName;
    }
}
