package dev.gameday.catalog;

/** Who we are to AWS, as STS says: account (12 digits), the caller's ARN, and the Region that we speak to. */
public record Identity(String account, String arn, String region) {}
