package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.Target;

/** A role by its path and name, as its ARN says: {@code arn:aws:iam::111122223333:role/path/name}. */
record DeniedRole(String account, String path, String name) {
    static DeniedRole of(Target target) {
        String[] parts = target.arn().split(":", 6);
        String resource = parts.length == 6 ? parts[5] : "";
        if (!resource.startsWith("role/")) {
            throw new IllegalArgumentException("not a role: " + target.arn());
        }
        int slash = resource.lastIndexOf('/');
        return new DeniedRole(parts[4], resource.substring("role".length(), slash + 1), resource.substring(slash + 1));
    }

    boolean serviceLinked() {
        return path.startsWith("/aws-service-role/");
    }

    /** Whether that caller's ARN, as STS gives it, is a session of this role. */
    boolean isCaller(String caller) {
        return caller.contains("::" + account + ":assumed-role/" + name + "/");
    }
}
