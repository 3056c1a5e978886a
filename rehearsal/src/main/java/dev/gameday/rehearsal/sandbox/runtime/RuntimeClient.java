package dev.gameday.rehearsal.sandbox.runtime;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The jars of AWS's runtime interface client for Java, found by a class of each: they lie where this program's do. */
final class RuntimeClient {
    private static final List<String> ONE_OF_EACH = List.of(
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            "com.amazonaws.services.lambda.runtime.Context",
            "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
            "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

    private RuntimeClient() {}

    static Set<Path> jars() throws StartFailure {
        Set<Path> jars = new LinkedHashSet<>();
        for (String name : ONE_OF_EACH) {
            jars.add(jar(name));
        }
        return jars;
    }

    private static Path jar(String name) throws StartFailure {
        try {
            CodeSource source = Class.forName(name, false, RuntimeClient.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException | IllegalArgumentException missing) {
            throw new StartFailure("Java functions need the jar that has " + name
                    + ", which is not beside the rehearsal's own: install the program anew.");
        }
    }
}
