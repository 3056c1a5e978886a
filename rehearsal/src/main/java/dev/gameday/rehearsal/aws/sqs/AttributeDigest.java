package dev.gameday.rehearsal.aws.sqs;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.utils.BinaryUtils;
import software.amazon.awssdk.utils.Md5Utils;

/**
 * The MD5 of a message's attributes, which SDK clients check. Its form is that of the SQS developer guide, "Calculating
 * the MD5 message digest for message attributes": sorted by name, each part preceded by its length in four bytes.
 */
final class AttributeDigest {
    private static final int TEXT = 1;
    private static final int BINARY = 2;

    private AttributeDigest() {}

    static String of(Map<String, MessageAttributeValue> attributes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TreeMap<>(attributes).forEach((name, value) -> {
            add(bytes, name.getBytes(StandardCharsets.UTF_8));
            add(bytes, value.dataType().getBytes(StandardCharsets.UTF_8));
            if (value.binaryValue() != null) {
                bytes.write(BINARY);
                add(bytes, value.binaryValue().asByteArray());
            } else {
                bytes.write(TEXT);
                add(bytes, value.stringValue().getBytes(StandardCharsets.UTF_8));
            }
        });
        return BinaryUtils.toHex(Md5Utils.computeMD5Hash(bytes.toByteArray()));
    }

    private static void add(ByteArrayOutputStream bytes, byte[] part) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        bytes.writeBytes(part);
    }
}
