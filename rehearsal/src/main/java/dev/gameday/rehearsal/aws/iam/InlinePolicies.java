package dev.gameday.rehearsal.aws.iam;

import dev.gameday.rehearsal.aws.iam.policy.PolicyDocument;
import dev.gameday.rehearsal.aws.iam.policy.PolicySet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The inline policies of one principal as the control plane sees them: at once. */
final class InlinePolicies {
    private final NavigableMap<String, PolicyDocument> documents = new TreeMap<>();

    /** Adds the document, in place of one of the same name. */
    void put(String name, PolicyDocument document) {
        documents.put(name, document);
    }

    boolean remove(String name) {
        return documents.remove(name) != null;
    }

    Optional<PolicyDocument> find(String name) {
        return Optional.ofNullable(documents.get(name));
    }

    boolean isEmpty() {
        return documents.isEmpty();
    }

    /** What all of them would count, without white space, if {@code document} were put under {@code name}. */
    long sizeWith(String name, PolicyDocument document) {
        long others = documents.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(name))
                .mapToLong(entry -> entry.getValue().size())
                .sum();
        return others + document.size();
    }

    NavigableMap<String, String> names() {
        NavigableMap<String, String> names = new TreeMap<>();
        documents.keySet().forEach(name -> names.put(name, name));
        return names;
    }

    NavigableMap<String, PolicyDocument> documents() {
        return documents;
    }

    PolicySet asSet() {
        return new PolicySet(documents);
    }
}
