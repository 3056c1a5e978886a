package dev.gameday.rehearsal.aws.lambda.answer;

import dev.gameday.rehearsal.sandbox.archive.BadArchiveException;
import dev.gameday.rehearsal.sandbox.archive.TooLargeException;
import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import software.amazon.awssdk.core.SdkBytes;

/** Reads zip files of requests, and refuses bad ones in Lambda's words. */
public final class Archives {
    private static final long MOST_UNPACKED = 262_144_000;

    private Archives() {}

    /** The archive that was sent. */
    public static ZipArchive read(SdkBytes zip) {
        byte[] bytes = zip.asByteArrayUnsafe();
        if (bytes.length == 0) {
            throw LambdaErrors.invalidParameter("Uploaded file must be a non-empty zip");
        }
        try {
            ZipArchive archive = ZipArchive.read(bytes, MOST_UNPACKED);
            if (archive.isEmpty()) {
                throw LambdaErrors.invalidParameter("Uploaded file must be a non-empty zip");
            }
            return archive;
        } catch (BadArchiveException bad) {
            throw LambdaErrors.invalidParameter("Could not unzip uploaded file. Please check your file, then try to"
                    + " upload again. (" + bad.getMessage() + ")");
        } catch (TooLargeException large) {
            throw LambdaErrors.invalidParameter("Unzipped size must be smaller than " + MOST_UNPACKED + " bytes");
        }
    }
}
