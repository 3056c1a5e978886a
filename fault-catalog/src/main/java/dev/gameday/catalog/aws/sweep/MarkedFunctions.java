package dev.gameday.catalog.aws.sweep;

import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.leftover.Finding;
import dev.gameday.catalog.leftover.Leftover;
import dev.gameday.catalog.mechanism.FunctionMark;
import dev.gameday.catalog.mechanism.FunctionMark.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** Functions that carry the mark of a changed setting. Each is asked for its tags: an index of tags may be late. */
record MarkedFunctions(AwsClients clients) implements AccountPart {
    @Override
    public String name() {
        return "functions with a changed setting";
    }

    @Override
    public List<Finding> found() {
        List<Finding> found = new ArrayList<>();
        for (FunctionConfiguration function :
                clients.lambda().listFunctionsPaginator().functions()) {
            Map<String, String> tags = clients.lambda()
                    .listTags(r -> r.resource(function.functionArn()))
                    .tags();
            if (tags.containsKey(InjectionId.SESSION_TAG)) {
                found.add(finding(function.functionArn(), tags));
            }
        }
        return found;
    }

    private static Finding finding(String function, Map<String, String> tags) {
        Optional<Change> change = FunctionMark.change(tags);
        String byHand = "aws lambda untag-resource --resource %s --tag-keys %s %s %s"
                .formatted(function, InjectionId.SESSION_TAG, InjectionId.STEP_TAG, FunctionMark.CHANGE_TAG);
        Optional<Undo> undo = change.flatMap(told -> Undos.injection(tags)
                .map(injection -> Undos.of(injection, "lambda-config", facts(function, told), byHand)));
        return new Finding(
                new Leftover(
                        "function setting",
                        function,
                        tags.getOrDefault(InjectionId.SESSION_TAG, ""),
                        change.map(Change::toString).orElse("changed, but its mark doesn't say how")),
                true,
                undo,
                change.map(told -> "set " + told.setting() + " to " + told.old() + " again; ")
                                .orElse("")
                        + byHand);
    }

    private static Map<String, String> facts(String function, Change change) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("functions", function);
        facts.put("setting", change.setting());
        facts.put("new", change.value());
        facts.put("old." + function, change.old());
        return facts;
    }
}
