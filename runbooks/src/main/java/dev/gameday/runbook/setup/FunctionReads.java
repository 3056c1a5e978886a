package dev.gameday.runbook.setup;

import dev.gameday.catalog.setup.Permission;
import dev.gameday.catalog.setup.Policy;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a function has to read to be told of its faults: the folder of FIS, as the FIS user guide has it ("Use the AWS FIS
 * aws:lambda:function actions"), and that of the fault layers.
 */
final class FunctionReads {
    private FunctionReads() {}

    static Policy policy(String bucketArn, String faults, String layers) {
        return Policy.of(List.of(
                new Permission("s3:ListBucket", bucketArn, prefix(faults + "*")),
                new Permission("s3:GetObject", bucketArn + "/" + faults + "*"),
                new Permission("s3:GetObject", bucketArn + "/" + layers + "*")));
    }

    private static SortedMap<String, SortedMap<String, String>> prefix(String prefix) {
        SortedMap<String, SortedMap<String, String>> conditions = new TreeMap<>();
        conditions.put("StringLike", new TreeMap<>(Map.of("s3:prefix", prefix)));
        return conditions;
    }
}
