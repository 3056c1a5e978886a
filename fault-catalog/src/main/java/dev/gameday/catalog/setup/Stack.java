package dev.gameday.catalog.setup;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The resources of a CloudFormation template that fault injection needs, each as the CloudFormation template reference
 * has it. Texts that name other parts of the template do it as {@code Fn::Sub} takes them.
 */
public final class Stack {
    /** Where FIS and its extension exchange faults (FIS user guide, "Use the AWS FIS aws:lambda:function actions"). */
    public static final String FAULT_FOLDER = "FisConfigs/";

    private Stack() {}

    /** A map in the order in which it is written. */
    public static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    /** A reference to a parameter or a resource. */
    public static Map<String, Object> ref(String name) {
        return map("Ref", name);
    }

    /** The text, or what CloudFormation is to fill in where it names something. */
    public static Object sub(String text) {
        return text.contains("${") ? map("Fn::Sub", text) : text;
    }

    /** The ARN of a resource of the template. */
    public static Map<String, Object> arn(String resource) {
        return map("Fn::GetAtt", List.of(resource, "Arn"));
    }

    /** A policy document in which what names other parts of the template is filled in. */
    public static Object document(Policy policy) {
        return filled(policy.document());
    }

    private static Object filled(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> filled = new LinkedHashMap<>();
            map.forEach((key, value) -> filled.put(String.valueOf(key), filled(value)));
            return filled;
        }
        if (tree instanceof Collection<?> list) {
            return list.stream().map(Stack::filled).toList();
        }
        return tree instanceof String text ? sub(text) : tree;
    }

    /** A bucket that nobody reads from outside, whose old objects go: days by folder. */
    public static Map<String, Object> bucket(Object name, Map<String, Integer> expiry) {
        List<Map<String, Object>> rules = new TreeMap<>(expiry)
                .entrySet().stream()
                        .map(folder -> map(
                                "Id",
                                "expire-"
                                        + folder.getKey()
                                                .replaceAll("[^A-Za-z0-9]+", "-")
                                                .replaceAll("-$", ""),
                                "Status",
                                "Enabled",
                                "Prefix",
                                folder.getKey(),
                                "ExpirationInDays",
                                folder.getValue()))
                        .toList();
        Map<String, Object> uploads = map(
                "Id", "abort-unfinished-uploads",
                "Status", "Enabled",
                "AbortIncompleteMultipartUpload", map("DaysAfterInitiation", 1));
        return map(
                "Type", "AWS::S3::Bucket",
                "DeletionPolicy", "Delete",
                "UpdateReplacePolicy", "Retain",
                "Properties",
                        map(
                                "BucketName", name,
                                "BucketEncryption",
                                        map(
                                                "ServerSideEncryptionConfiguration",
                                                List.of(map(
                                                        "ServerSideEncryptionByDefault",
                                                        map("SSEAlgorithm", "AES256")))),
                                "OwnershipControls",
                                        map("Rules", List.of(map("ObjectOwnership", "BucketOwnerEnforced"))),
                                "PublicAccessBlockConfiguration",
                                        map(
                                                "BlockPublicAcls", true,
                                                "BlockPublicPolicy", true,
                                                "IgnorePublicAcls", true,
                                                "RestrictPublicBuckets", true),
                                "LifecycleConfiguration",
                                        map(
                                                "Rules",
                                                Stream.concat(rules.stream(), Stream.of(uploads))
                                                        .toList())));
    }

    /** Refuses whatever doesn't come over TLS. */
    public static Map<String, Object> tlsOnly(String bucket) {
        return map(
                "Type",
                "AWS::S3::BucketPolicy",
                "Properties",
                map(
                        "Bucket", ref(bucket),
                        "PolicyDocument",
                                map(
                                        "Version",
                                        "2012-10-17",
                                        "Statement",
                                        List.of(map(
                                                "Sid", "TlsOnly",
                                                "Effect", "Deny",
                                                "Principal", "*",
                                                "Action", "s3:*",
                                                "Resource", List.of(arn(bucket), sub("${" + bucket + ".Arn}/*")),
                                                "Condition", map("Bool", map("aws:SecureTransport", "false")))))));
    }

    /** A role that one service takes on, for things of that ARN in this account, with one policy. */
    public static Map<String, Object> role(String description, String service, String sourceArn, Policy policy) {
        return map(
                "Type",
                "AWS::IAM::Role",
                "Properties",
                map(
                        "Description", description,
                        "AssumeRolePolicyDocument",
                                map(
                                        "Version",
                                        "2012-10-17",
                                        "Statement",
                                        List.of(map(
                                                "Effect",
                                                "Allow",
                                                "Principal",
                                                map("Service", service),
                                                "Action",
                                                "sts:AssumeRole",
                                                "Condition",
                                                map(
                                                        "StringEquals",
                                                        map("aws:SourceAccount", ref("AWS::AccountId")),
                                                        "ArnLike",
                                                        map("aws:SourceArn", sub(sourceArn)))))),
                        "Policies", List.of(map("PolicyName", "faults", "PolicyDocument", document(policy)))));
    }

    /** A policy to be attached by hand. */
    public static Map<String, Object> managedPolicy(String description, Policy policy) {
        return map(
                "Type",
                "AWS::IAM::ManagedPolicy",
                "Properties",
                map("Description", description, "PolicyDocument", document(policy)));
    }
}
