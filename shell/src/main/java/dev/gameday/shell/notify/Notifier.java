package dev.gameday.shell.notify;

import dev.gameday.recorder.Redaction;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.profile.Notification;
import dev.gameday.runbook.profile.Notification.Occasion;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.secret.Secrets;
import dev.gameday.shell.secret.WebhookAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tells the webhooks of a run's profile of its start, of effects, of a halt and of its end. A run never waits for any of it;
 * what can't be delivered is one sentence in the record. Where the console's process ends, the last words get a moment.
 */
public final class Notifier {
    /** How long one try may take. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final System.Logger LOG = System.getLogger(Notifier.class.getName());

    private final Map<String, String> variables;
    private final Duration patience;
    private final Delivery.Rest rest;
    private final Set<Delivery> under = ConcurrentHashMap.newKeySet();

    /** One that finds secret addresses in these variables of the environment. */
    public Notifier(Map<String, String> variables) {
        this(variables, PATIENCE, duration -> Thread.sleep(duration.toMillis()));
    }

    Notifier(Map<String, String> variables, Duration patience, Delivery.Rest rest) {
        this.variables = Map.copyOf(variables);
        this.patience = patience;
        this.rest = rest;
    }

    /** Has the run's webhooks told; where there are none, nothing. A rehearsal's only where its profile says so. */
    public void accompany(ActiveRun run) {
        Redaction redaction = Secrets.redaction(run.order().profile(), variables);
        for (Notification notification : run.order().profile().notifications()) {
            if (run.mode() == RunEvent.Mode.LIVE || notification.rehearsals()) {
                accompany(run, notification, new RunWords(redaction));
            }
        }
    }

    /** Waits for all that runs said to be delivered or given up. */
    void awaitAll(Duration longest) throws InterruptedException, ExecutionException, TimeoutException {
        for (Delivery one : under) {
            boolean unused = one.ended().get(longest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void accompany(ActiveRun run, Notification notification, RunWords words) {
        WebhookAddress.of(notification, variables)
                .match(
                        address -> {
                            Delivery delivery = new Delivery(
                                    new Posting(address, patience),
                                    rest,
                                    failure -> failed(run, notification, failure));
                            under.add(delivery);
                            var unused = delivery.ended().thenRun(() -> under.remove(delivery));
                            delivery.begin();
                            listen(run, notification.on(), delivery, words);
                            return true;
                        },
                        trouble -> {
                            failed(run, notification, new Delivery.Failure("anything", trouble.sentence()));
                            return false;
                        });
    }

    private static void listen(ActiveRun run, Set<Occasion> on, Delivery delivery, RunWords words) {
        Thread lastWords = new Thread(() -> awaitEnd(delivery), "gameday-last-words");
        Runtime.getRuntime().addShutdownHook(lastWords);
        var unused = delivery.ended().thenRun(() -> forget(lastWords));
        run.listen((before, recorded, after) -> {
            words.of(recorded, after)
                    .filter(saying -> on.contains(saying.occasion()))
                    .ifPresent(saying -> delivery.send(saying.occasion().word(), saying.words(), false));
            if (recorded.event() instanceof RunEvent.SessionClosed) {
                delivery.end();
            }
        });
    }

    private static void awaitEnd(Delivery delivery) {
        try {
            boolean unused = delivery.ended().get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(System.Logger.Level.WARNING, "a webhook was not told all before the console ended");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "the process is ending", e);
        }
    }

    /** After the record is closed there is only the log to say it in; and a run in virtual time is the same every time. */
    private static void failed(ActiveRun run, Notification notification, Delivery.Failure failure) {
        LOG.log(
                System.Logger.Level.WARNING,
                "the webhook from {0} was not told of {1}: {2}",
                notification.webhook(),
                failure.of(),
                failure.why());
        if (!run.order().speed().virtual()) {
            run.report(new RunEvent.NotificationFailed(notification.webhook(), failure.of(), failure.why()));
        }
    }
}
