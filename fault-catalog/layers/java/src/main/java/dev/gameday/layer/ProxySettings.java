package dev.gameday.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The variables and system properties by which HTTP clients find a proxy. */
final class ProxySettings {
    private static final String[] VARIABLES = {"HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY"};
    private static final String[] PROPERTIES = {"http.proxyHost", "https.proxyHost", "socksProxyHost"};

    private ProxySettings() {}

    /** Whether the function has a proxy of its own, which is then left as it is. */
    static boolean areTaken(Settings settings, Properties properties) {
        for (String variable : VARIABLES) {
            if (settings.has(variable)) {
                return true;
            }
        }
        for (String property : PROPERTIES) {
            if (properties.getProperty(property) != null) {
                return true;
            }
        }
        return false;
    }

    /** The variables for a proxy at this port. What is on this machine, or is Lambda's own, is reached without it. */
    static Map<String, String> variables(int port, Settings settings) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("HTTP_PROXY", "http://127.0.0.1:" + port);
        variables.put("HTTPS_PROXY", "http://127.0.0.1:" + port);
        if (!settings.has("NO_PROXY")) {
            variables.put("NO_PROXY", "localhost,127.0.0.1,169.254.100.1,169.254.169.254");
        }
        return variables;
    }

    /** Sets the properties for a proxy at this port. */
    static void set(int port, Properties properties) {
        for (String scheme : new String[] {"http", "https"}) {
            properties.setProperty(scheme + ".proxyHost", "127.0.0.1");
            properties.setProperty(scheme + ".proxyPort", String.valueOf(port));
        }
        properties.putIfAbsent("http.nonProxyHosts", "localhost|127.*|[::1]|169.254.*");
    }
}
