package dev.gameday.layer.source;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document at a URL that carries its own right to be read. */
final class PresignedUrl implements Source {
    private final Address address;
    private final String target;
    private final HttpGet get;

    PresignedUrl(URI url, Duration patience) {
        this.address = Address.of(url);
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        this.target = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
        this.get = new HttpGet(address, patience);
    }

    /** Only the host is signed in such a URL, so the ETag can be asked about all the same. */
    @Override
    public Reply ask(@Nullable String etag) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("host", address.authority());
        if (etag != null) {
            headers.put("if-none-match", etag);
        }
        return get.ask(target, headers);
    }

    @Override
    public boolean isOnThisMachine() {
        return !address.isSecure();
    }
}
