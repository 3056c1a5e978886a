package dev.gameday.rehearsal.aws.lambda;

/** The account and Region that functions live in: what their ARNs begin with. */
public record AccountRegion(String account, String region) {
    String functionArn(String name) {
        return "arn:aws:lambda:" + region + ":" + account + ":function:" + name;
    }

    String assumedRoleArn(String roleName, String sessionName) {
        return "arn:aws:sts::" + account + ":assumed-role/" + roleName + "/" + sessionName;
    }
}
