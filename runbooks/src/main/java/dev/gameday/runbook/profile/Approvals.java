package dev.gameday.runbook.profile;

import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import java.util.Optional;

/** Approvals of plans, one object a plan's hash, beside the locks. A later approval takes the place of an earlier one. */
public final class Approvals {
    private static final String FOLDER = "approvals/";
    private static final int TRIES = 3;

    private final ObjectStore store;

    public Approvals(ObjectStore store) {
        this.store = store;
    }

    /** The approval of the plan of that hash, expired or not. */
    public Outcome<Optional<Approval>> of(String hash) {
        return store.read(FOLDER + hash)
                .map(read -> read.flatMap(stored -> Approval.read(stored.text()))
                        .filter(approval -> approval.hash().equals(hash)));
    }

    /** Keeps the approval. */
    public Outcome<Boolean> keep(Approval approval) {
        String key = FOLDER + approval.hash();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Outcome<Boolean> kept = store.read(key)
                    .then(read -> read.isEmpty()
                            ? store.create(key, approval.text())
                            : store.replace(key, read.get().version(), approval.text()));
            if (kept.value().orElse(true)) {
                return kept;
            }
        }
        return Outcome.failed(new Trouble(Trouble.Kind.CONFLICT, "others write the same approval; try again"));
    }
}
