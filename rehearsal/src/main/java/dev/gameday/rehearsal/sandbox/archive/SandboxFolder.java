package dev.gameday.rehearsal.sandbox.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one sandbox: {@code task} with the function's code, {@code opt} with its layers unpacked one over the
 * other in their order, {@code runtime}, and {@code tmp}. Gone when it is closed.
 */
public record SandboxFolder(Path path) implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SandboxFolder.class.getName());

    /** Makes a new folder below {@code parent}. Throws when something can't be unpacked, and leaves nothing then. */
    public static SandboxFolder make(Path parent, ZipArchive code, List<ZipArchive> layers) throws IOException {
        SandboxFolder folder =
                new SandboxFolder(Files.createTempDirectory(parent, "").toRealPath());
        try {
            for (Path part : List.of(folder.task(), folder.opt(), folder.runtime(), folder.tmp())) {
                Files.createDirectory(part);
            }
            code.unpackInto(folder.task());
            for (ZipArchive layer : layers) {
                layer.unpackInto(folder.opt());
            }
            return folder;
        } catch (IOException unusable) {
            folder.close();
            throw unusable;
        }
    }

    /** Where Lambda has {@code /var/task}. */
    public Path task() {
        return path.resolve("task");
    }

    /** Where Lambda has {@code /opt}. */
    public Path opt() {
        return path.resolve("opt");
    }

    /** Where Lambda has {@code /var/runtime}. */
    public Path runtime() {
        return path.resolve("runtime");
    }

    /** Where Lambda has {@code /tmp}, unless the sandbox has one of its own there. */
    public Path tmp() {
        return path.resolve("tmp");
    }

    /** The file for what its processes write. */
    public Path output() {
        return path.resolve("output");
    }

    /** How much is in {@link #tmp}, in bytes. What vanishes meanwhile isn't counted. */
    public long tmpBytes() {
        try (Stream<Path> files = Files.walk(tmp())) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(SandboxFolder::size)
                    .sum();
        } catch (IOException | UncheckedIOException vanished) {
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException vanished) {
            return 0;
        }
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new Removal());
        } catch (IOException left) {
            LOG.log(System.Logger.Level.WARNING, "the folder of a sandbox is left at " + path, left);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException bad) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
