package dev.gameday.layer.fault.held;

import java.io.Closeable;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Memory outside the heap, in pieces of a megabyte, given back when closed. Only newer JDKs have a call for giving back:
 * from 9 on it is the one that the JDK's libraries use, which 24 and later warn of on the first use; 22 and later have
 * arenas instead. On 8 the pieces are left to the collector.
 */
final class OffHeap implements Closeable {
    private static final int PIECE = 1 << 20;
    private static final int PAGE = 4096;

    private final Memory memory = Memory.ofThisJdk();
    private int pieces;

    /** Takes a megabyte more and writes to each of its pages. Throws an OutOfMemoryError when the JVM allows no more. */
    void take() {
        ByteBuffer piece = memory.take(PIECE);
        for (int i = 0; i < PIECE; i += PAGE) {
            piece.put(i, (byte) 1);
        }
        pieces++;
    }

    /** How many were taken. */
    int megabytes() {
        return pieces;
    }

    @Override
    public void close() {
        memory.giveBack();
    }

    /** A way to take and give back. */
    private interface Memory {
        ByteBuffer take(int bytes);

        void giveBack();

        static Memory ofThisJdk() {
            try {
                return new ArenaMemory();
            } catch (ReflectiveOperationException e) {
                return new BufferMemory();
            }
        }
    }

    /** {@code java.lang.foreign.Arena}, by name, because this is compiled for 8. */
    private static final class ArenaMemory implements Memory {
        private final Class<?> type = Class.forName("java.lang.foreign.Arena");
        private final Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
        private final Object arena = type.getMethod("ofShared").invoke(null);

        ArenaMemory() throws ReflectiveOperationException {}

        @Override
        public ByteBuffer take(int bytes) {
            try {
                Object piece = type.getMethod("allocate", long.class).invoke(arena, (long) bytes);
                return (ByteBuffer) segment.getMethod("asByteBuffer").invoke(piece);
            } catch (ReflectiveOperationException e) {
                if (e.getCause() instanceof OutOfMemoryError) {
                    throw (OutOfMemoryError) e.getCause();
                }
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void giveBack() {
            try {
                type.getMethod("close").invoke(arena);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class BufferMemory implements Memory {
        private final List<ByteBuffer> buffers = new ArrayList<>();

        @Override
        public ByteBuffer take(int bytes) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(bytes);
            buffers.add(buffer);
            return buffer;
        }

        @Override
        public void giveBack() {
            try {
                Class<?> unsafe = Class.forName("sun.misc.Unsafe");
                Field instance = unsafe.getDeclaredField("theUnsafe");
                instance.setAccessible(true);
                for (ByteBuffer buffer : buffers) {
                    unsafe.getMethod("invokeCleaner", ByteBuffer.class).invoke(instance.get(null), buffer);
                }
            } catch (ReflectiveOperationException e) {
                // Java 8: the collector gives them back.
            } finally {
                buffers.clear();
            }
        }
    }
}
