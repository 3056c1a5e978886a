package dev.gameday.rehearsal.flow.stream;

/** Numbers, first in first out, without an object for each. */
final class LongRing {
    private static final int ROOM_AT_FIRST = 256;

    private long[] numbers = new long[ROOM_AT_FIRST];
    private int first;
    private int size;

    int size() {
        return size;
    }

    void addLast(long number) {
        if (size == numbers.length) {
            grow();
        }
        numbers[place(size)] = number;
        size++;
    }

    /** The number at {@code index} from the first. */
    long get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return numbers[place(index)];
    }

    long removeFirst() {
        long number = get(0);
        first = place(1);
        size--;
        return number;
    }

    private int place(int index) {
        // The room is a power of two.
        return (first + index) & (numbers.length - 1);
    }

    private void grow() {
        long[] grown = new long[2 * numbers.length];
        for (int index = 0; index < size; index++) {
            grown[index] = numbers[place(index)];
        }
        numbers = grown;
        first = 0;
    }
}
