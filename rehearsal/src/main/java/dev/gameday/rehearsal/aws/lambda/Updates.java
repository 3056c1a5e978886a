package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.answer.Answers;
import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import dev.gameday.rehearsal.aws.lambda.code.CodeStore;
import dev.gameday.rehearsal.aws.lambda.layer.Layers;
import dev.gameday.rehearsal.flow.Agenda;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.PublishVersionRequest;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;

/**
 * Updates in time: an accepted one is shown at once as {@code InProgress}, refuses any other, and is in force after a
 * seeded 2 to 6 seconds. The RevisionId changes when it is accepted and again when it is done
 * (github.com/aws/aws-sdk/issues/377).
 */
final class Updates {
    private static final long SHORTEST = Duration.ofSeconds(2).toNanos();
    private static final long LONGEST = Duration.ofSeconds(6).toNanos();
    private static final String CREATING = "The function is being created.";

    private final Agenda agenda;
    private final Random random;
    private final ConfigurationChange change;

    Updates(Agenda agenda, long seed, Layers layers, CodeStore store, Predicate<String> assumableRole) {
        this.agenda = agenda;
        this.random = new Random(seed);
        this.change = new ConfigurationChange(layers, store, assumableRole);
    }

    FunctionConfiguration update(LambdaFunction function, UpdateFunctionConfigurationRequest request) {
        requireSettled(function, request.revisionId());
        return begin(function, change.apply(function.latest(), request));
    }

    /** Shows what the function will be, and has it in force later. */
    FunctionConfiguration begin(LambdaFunction function, FunctionConfiguration changed) {
        FunctionConfiguration next = changed.toBuilder()
                .lastModified(Answers.time(agenda.instant()))
                .lastUpdateStatus(LastUpdateStatus.IN_PROGRESS)
                .lastUpdateStatusReason(CREATING)
                .lastUpdateStatusReasonCode("Creating")
                .revisionId(newRevision())
                .build();
        function.show(next);
        agenda.afterNanos(random.nextLong(SHORTEST, LONGEST + 1), () -> function.adopt(done(next)));
        return next;
    }

    /** A new function, which can be invoked later. */
    FunctionConfiguration create(Functions functions, FunctionConfiguration made, Map<String, String> tags) {
        LambdaFunction function = functions.put(
                made.toBuilder()
                        .lastModified(Answers.time(agenda.instant()))
                        .state(State.PENDING)
                        .stateReason(CREATING)
                        .stateReasonCode("Creating")
                        .revisionId(newRevision())
                        .build(),
                tags,
                OptionalInt.empty());
        FunctionConfiguration pending = function.latest();
        agenda.afterNanos(random.nextLong(SHORTEST, LONGEST + 1), () -> function.adopt(done(pending)));
        return pending;
    }

    /** A version of what the function is now; the last one again if nothing has changed since. */
    FunctionConfiguration publish(LambdaFunction function, PublishVersionRequest request) {
        requireSettled(function, request.revisionId());
        FunctionConfiguration latest = function.latest();
        if (request.codeSha256() != null && !request.codeSha256().equals(latest.codeSha256())) {
            throw LambdaErrors.invalidParameter("CodeSHA256 (" + request.codeSha256()
                    + ") is different from current CodeSHA256 in $LATEST (" + latest.codeSha256()
                    + "). Please try again with the CodeSHA256 in $LATEST.");
        }
        int last = function.versions().isEmpty() ? 0 : function.versions().lastKey();
        FunctionConfiguration next = latest.toBuilder()
                .version(Integer.toString(last + 1))
                .functionArn(latest.functionArn() + ":" + (last + 1))
                .description(request.description() == null ? latest.description() : request.description())
                .revisionId(newRevision())
                .build();
        if (last > 0 && sameButForItsNumber(function.versions().lastEntry().getValue(), next)) {
            return function.versions().lastEntry().getValue();
        }
        function.versions().put(last + 1, next);
        return next;
    }

    /** Another id for a revision. */
    String newRevision() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** A number from 0 to below 1. */
    double draw() {
        return random.nextDouble();
    }

    /** Refuses another change before the last is over, and one by somebody who has seen another revision. */
    void requireSettled(LambdaFunction function, @Nullable String revision) {
        FunctionConfiguration latest = function.latest();
        if (latest.state() == State.PENDING) {
            throw LambdaErrors.notInState(latest.stateAsString());
        }
        if (latest.lastUpdateStatus() == LastUpdateStatus.IN_PROGRESS) {
            throw LambdaErrors.updateInProgress(latest.functionArn());
        }
        if (revision != null && !revision.equals(latest.revisionId())) {
            throw LambdaErrors.revisionMismatch();
        }
    }

    private FunctionConfiguration done(FunctionConfiguration next) {
        return next.toBuilder()
                .state(State.ACTIVE)
                .stateReason(null)
                .stateReasonCode((String) null)
                .lastUpdateStatus(LastUpdateStatus.SUCCESSFUL)
                .lastUpdateStatusReason(null)
                .lastUpdateStatusReasonCode((String) null)
                .revisionId(newRevision())
                .build();
    }

    private static boolean sameButForItsNumber(FunctionConfiguration published, FunctionConfiguration next) {
        return Objects.equals(
                published,
                next.toBuilder()
                        .version(published.version())
                        .functionArn(published.functionArn())
                        .revisionId(published.revisionId())
                        .build());
    }
}
