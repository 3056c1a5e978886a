package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import java.util.List;

/** The fault configurations that FIS keeps in a bucket: what the composition joins to S3 and FIS. */
public interface FaultDocuments {
    /** The faults now active for the function under a prefix that ends in a slash, the earliest first. */
    List<InvocationFault> active(String bucket, String prefix, String function);
}
