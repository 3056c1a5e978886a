package dev.gameday.rehearsal.aws.fis.action;

import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * The three {@code aws:lambda} actions: a {@link FaultDocument} for each function, put where the function's own
 * configuration says, and deleted at the end. It never touches a function.
 */
public final class LambdaFaultEffect implements ActionEffect {
    private final ArmedFunctions functions;
    private final S3Client s3;
    private final Map<String, List<Place>> written = new HashMap<>();

    public LambdaFaultEffect(ArmedFunctions functions, S3Client s3) {
        this.functions = functions;
        this.s3 = s3;
    }

    private record Place(String bucket, String key) {
        String arn() {
            return "arn:aws:s3:::" + bucket + "/" + key;
        }
    }

    @Override
    public void begin(ActionContext action) {
        List<Place> places =
                action.targets().stream().map(arn -> place(action, arn)).toList();
        FaultDocument document = new FaultDocument(fault(action), action.startsAt(), action.endsAt());
        List<Place> done = new ArrayList<>();
        written.put(nameOf(action), done);
        for (Place place : places) {
            action.permit().require("s3:PutObject", place.arn());
            s3.putObject(
                    PutObjectRequest.builder()
                            .bucket(place.bucket())
                            .key(place.key())
                            .contentType("application/json")
                            .build(),
                    RequestBody.fromBytes(document.write()));
            done.add(place);
        }
    }

    private Place place(ActionContext action, String functionArn) {
        ArmedFunctions.Armed armed = functions.find(functionArn, "");
        return new Place(
                armed.folder().bucket(), armed.folder().key(armed.name(), action.experimentId(), action.actionName()));
    }

    private static InvocationFault fault(ActionContext action) {
        String id = nameOf(action);
        int percentage = action.number("invocationPercentage");
        return switch (action.actionId()) {
            case "aws:lambda:invocation-add-delay" ->
                new InvocationFault.Delay(id, percentage, Duration.ofMillis(action.number("startupDelayMilliseconds")));
            case "aws:lambda:invocation-error" ->
                new InvocationFault.Failure(id, percentage, action.flag("preventExecution"));
            case "aws:lambda:invocation-http-integration-response" ->
                new InvocationFault.HttpResponse(
                        id,
                        percentage,
                        action.flag("preventExecution"),
                        action.number("statusCode"),
                        action.parameter("contentTypeHeader"));
            default -> throw new IllegalArgumentException("not a Lambda action: " + action.actionId());
        };
    }

    @Override
    public void end(ActionContext action) {
        List<Place> places = written.getOrDefault(nameOf(action), List.of());
        for (Place place : places) {
            action.permit().require("s3:DeleteObject", place.arn());
            s3.deleteObject(DeleteObjectRequest.builder()
                    .bucket(place.bucket())
                    .key(place.key())
                    .build());
        }
        written.remove(nameOf(action));
    }

    private static String nameOf(ActionContext action) {
        return action.experimentId() + "-" + action.actionName();
    }
}
