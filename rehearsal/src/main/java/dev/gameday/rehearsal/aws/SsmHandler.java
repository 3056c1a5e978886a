package dev.gameday.rehearsal.aws;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.SsmException;

/** Parameter Store with a fixed set of public parameters, which nobody can change. */
public final class SsmHandler implements SsmClient {
    private static final int PAGE_SIZE = 10;

    private final NavigableMap<String, String> parameters;
    private final String region;
    private final Instant published;

    /** Parameters by full name, published at {@code published} in {@code region}. */
    public SsmHandler(Map<String, String> parameters, String region, Instant published) {
        this.parameters = new TreeMap<>(parameters);
        this.region = region;
        this.published = published;
    }

    @Override
    public GetParameterResponse getParameter(GetParameterRequest request) {
        String name = Objects.requireNonNullElse(request.name(), "");
        String value = parameters.get(name);
        if (value == null) {
            throw ServiceErrors.with(
                    ParameterNotFoundException.builder(),
                    400,
                    "ParameterNotFound",
                    "Parameter " + name + " not found.");
        }
        return GetParameterResponse.builder().parameter(parameter(name, value)).build();
    }

    @Override
    public GetParametersByPathResponse getParametersByPath(GetParametersByPathRequest request) {
        String path = Objects.requireNonNullElse(request.path(), "");
        int size = request.maxResults() == null ? PAGE_SIZE : request.maxResults();
        if (!path.startsWith("/") || size < 1 || size > PAGE_SIZE) {
            throw invalid("ValidationException", "The path must begin with / and MaxResults be 1 to 10.");
        }
        String folder = path.endsWith("/") ? path : path + "/";
        boolean recursive = Boolean.TRUE.equals(request.recursive());
        NavigableMap<String, Parameter> found = new TreeMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(folder) && (recursive || name.indexOf('/', folder.length()) < 0)) {
                found.put(name, parameter(name, value));
            }
        });
        Page<Parameter> page = page(found, request.nextToken(), size);
        return GetParametersByPathResponse.builder()
                .parameters(page.items())
                .nextToken(page.nextMarker().orElse(null))
                .build();
    }

    private static Page<Parameter> page(NavigableMap<String, Parameter> found, @Nullable String token, int size) {
        try {
            return Page.of(found, token, size);
        } catch (IllegalArgumentException e) {
            throw invalid("InvalidNextToken", "The specified token is not valid.");
        }
    }

    private Parameter parameter(String name, String value) {
        return Parameter.builder()
                .name(name)
                .type(ParameterType.STRING)
                .value(value)
                .version(1L)
                .lastModifiedDate(published)
                .arn("arn:aws:ssm:" + region + "::parameter" + name)
                .dataType("text")
                .build();
    }

    private static SsmException invalid(String code, String message) {
        return ServiceErrors.with(SsmException.builder(), 400, code, message);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
