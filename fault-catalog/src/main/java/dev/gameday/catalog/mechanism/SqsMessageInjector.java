package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.aws.AwsTrouble;
import dev.gameday.catalog.mechanism.DeadLetterLook.Seen;
import dev.gameday.catalog.mechanism.RedrivenQueue.Redrive;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * Sends one malformed message among nine well-formed ones, once, and deletes from the dead-letter queue what of the ten
 * gets there. It never receives from the queue itself, which would use up receives of others' messages, and purges nothing.
 */
public final class SqsMessageInjector implements FaultInjector {
    /** How much later than its last receive a message may be given up. */
    static final Duration SLACK = Duration.ofSeconds(60);

    private static final String QUEUE = "queue";
    private static final String DEAD_LETTERS = "dead-letters";
    private static final String TEST_ID = "test-id";
    private static final String MOST_RECEIVES = "most-receives";
    private static final String VISIBILITY = "visibility";

    private final Supplier<SqsClient> sqs;
    private final InstantSource clock;
    private final SentMessages sent;

    /** Works through this client; the clock says whether the queue must have given the message up. */
    public SqsMessageInjector(Supplier<SqsClient> sqs, InstantSource clock, KnownExperiments known) {
        this.sqs = sqs;
        this.clock = clock;
        this.sent = known.messages();
    }

    @Override
    public List<String> calls(Injection injection) {
        return List.of(
                "sqs:GetQueueUrl",
                "sqs:GetQueueAttributes",
                "sqs:SendMessageBatch",
                "sqs:ReceiveMessage",
                "sqs:DeleteMessage",
                "sqs:ChangeMessageVisibility");
    }

    @Override
    public Outcome<Undo> prepare(Injection injection, Instant now) {
        return AwsTrouble.attempt(() -> {
            if (injection.targets().size() != 1) {
                return Refusal.because("messages are sent to one queue; name exactly one");
            }
            RedrivenQueue queue =
                    RedrivenQueue.read(sqs.get(), injection.targets().get(0).arn());
            if (queue.redrive().isEmpty()) {
                return Refusal.because(queue.name() + " has no dead-letter queue, so the message would come back until"
                        + " it is too old; give the queue one");
            }
            Redrive redrive = queue.redrive().get();
            RedrivenQueue deadLetters = RedrivenQueue.read(sqs.get(), redrive.deadLetters());
            Duration lasting =
                    queue.visibility().multipliedBy(redrive.mostReceives()).plus(SLACK);
            return refusal(injection, queue, deadLetters, lasting)
                    .<Outcome<Undo>>map(Refusal::because)
                    .orElseGet(() -> Outcome.done(undo(injection, queue, deadLetters, now.plus(lasting))));
        });
    }

    private static Optional<String> refusal(
            Injection injection, RedrivenQueue queue, RedrivenQueue deadLetters, Duration lasting) {
        if (queue.fifo()) {
            return Optional.of(
                    queue.name() + " is a FIFO queue, which would hold up all that stands behind the message;"
                            + " choose a standard one");
        }
        if (deadLetters.redrive().isPresent()) {
            return Optional.of(deadLetters.name() + " has a redrive policy of its own, so to look into it would move"
                    + " others' messages on; take that policy away");
        }
        if (deadLetters.waiting() > DeadLetterLook.MOST_MESSAGES / 2) {
            return Optional.of("%s holds %d messages, too many to look through; redrive or delete them first"
                    .formatted(deadLetters.name(), deadLetters.waiting()));
        }
        return lasting.compareTo(injection.duration()) > 0
                ? Optional.of("%s may give a message back for %s, longer than the %s that were asked for; ask for %s"
                        .formatted(queue.name(), lasting, injection.duration(), lasting))
                : Optional.empty();
    }

    private static Undo undo(Injection injection, RedrivenQueue queue, RedrivenQueue deadLetters, Instant expiresAt) {
        String testId = TestMessages.testId(injection.id(), TestMessages.MALFORMED);
        return new Undo(
                injection.id(),
                injection.fault().mechanism().kind(),
                Map.of(
                        QUEUE, queue.url(),
                        DEAD_LETTERS, deadLetters.url(),
                        TEST_ID, testId,
                        MOST_RECEIVES,
                                String.valueOf(queue.redrive().orElseThrow().mostReceives()),
                        VISIBILITY, queue.visibility().toString()),
                "Delete %s, and what of the nine others got there with it, from %s; %s gives it up by %s."
                        .formatted(testId, deadLetters.name(), queue.name(), expiresAt),
                ("aws sqs receive-message --queue-url %1$s --max-number-of-messages 10 --message-attribute-names All;"
                                + " aws sqs delete-message --queue-url %1$s --receipt-handle HANDLE"
                                + " (of each whose gameday-session is %2$s and whose gameday-step is %3$s)")
                        .formatted(
                                deadLetters.url(),
                                injection.id().session(),
                                injection.id().step()),
                Optional.of(expiresAt));
    }

    @Override
    public Outcome<ControlState> inject(Injection injection, Undo undo) {
        return AwsTrouble.attempt(() -> sent.begin(injection.id()) ? send(injection, undo) : status(undo));
    }

    private Outcome<ControlState> send(Injection injection, Undo undo) {
        SendMessageBatchResponse answer = answer(injection, undo.fact(QUEUE));
        if (answer.failed().isEmpty()) {
            return status(undo);
        }
        if (answer.successful().isEmpty()) {
            sent.refused(injection.id());
        }
        return Outcome.failed(new Trouble(
                Trouble.Kind.REFUSED,
                "SQS took %d of %d messages: %s"
                        .formatted(
                                answer.successful().size(),
                                TestMessages.SENT,
                                answer.failed().get(0).message())));
    }

    /** What fails on SQS's side, or on the way, may have been sent all the same. */
    private SendMessageBatchResponse answer(Injection injection, String queue) {
        try {
            return sqs.get().sendMessageBatch(r -> r.queueUrl(queue).entries(TestMessages.of(injection)));
        } catch (AwsServiceException e) {
            if (e.statusCode() < 500) {
                sent.refused(injection.id());
            }
            throw e;
        }
    }

    @Override
    public Outcome<ControlState> status(Undo undo) {
        if (sent.nothingLeft(undo.injection())) {
            return Outcome.done(nothing());
        }
        return Outcome.done(
                expired(undo)
                        ? ControlState.of(
                                Presence.ENDED, "the queue has given the message up; its dead-letter queue holds it")
                        : ControlState.of(Presence.ACTIVE, "sent; " + comingBack(undo)));
    }

    @Override
    public Outcome<ControlState> remove(Undo undo) {
        if (sent.nothingLeft(undo.injection())) {
            return Outcome.done(nothing());
        }
        if (!expired(undo)) {
            return Outcome.done(ControlState.of(Presence.ENDING, comingBack(undo)));
        }
        return AwsTrouble.value(() -> AwsTrouble.existing(() -> look(undo))
                .orElseGet(() -> ControlState.of(Presence.GONE, "the dead-letter queue no longer exists")));
    }

    private ControlState look(Undo undo) {
        String url = undo.fact(DEAD_LETTERS);
        Seen seen = new DeadLetterLook(sqs.get(), url, undo.injection()).through();
        if (seen.deleted() > 0) {
            return ControlState.of(Presence.ENDED, "deleted " + seen.deleted() + "; to be looked at once more");
        }
        if (!seen.whole()) {
            return ControlState.of(Presence.ENDED, "the dead-letter queue holds too many messages to look through");
        }
        int hidden = RedrivenQueue.at(sqs.get(), url).hidden();
        if (hidden > 0) {
            return ControlState.of(
                    Presence.ENDED, hidden + " messages of the dead-letter queue are received and can't be looked at");
        }
        sent.gone(undo.injection());
        return nothing();
    }

    private boolean expired(Undo undo) {
        return !clock.instant().isBefore(undo.expiresAt().orElseThrow());
    }

    private static String comingBack(Undo undo) {
        return "it comes back every %s until it has been received %s times; expires by itself at %s"
                .formatted(
                        undo.fact(VISIBILITY),
                        undo.fact(MOST_RECEIVES),
                        undo.expiresAt().orElseThrow());
    }

    private static ControlState nothing() {
        return ControlState.of(Presence.GONE, "no message of ours is there");
    }
}
