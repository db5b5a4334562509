package org.daybook.core.edition;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Who reported with whom on one day, and how grave the headlines were: all that [Standing] learns of a
/// day, in two or
/// three bytes an article, so that it can be kept. Immutable.
public final class Corroboration {
    /// Gravity counts up to here, in whole steps: two bits.
    private static final int MOST_GRAVITY = 3;

    private static final int GRAVITY_BITS = 2;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    /// In the order of their names.
    private final List<String> outlets;

    /// For each story how many articles it has, then for each of these its outlet's place and its
    /// gravity in one.
    private final int[] told;

    private Corroboration(List<String> outlets, int[] told) {
        this.outlets = outlets;
        this.told = told;
    }

    /// @param day the stories that have an article of the day
    public static Corroboration of(Collection<Coverage> day) {
        TreeSet<String> names = new TreeSet<>();
        day.forEach(coverage -> coverage.dispatches().forEach(one -> names.add(one.outlet())));
        List<String> outlets = List.copyOf(names);
        Map<String, Integer> places = new HashMap<>();
        outlets.forEach(outlet -> places.put(outlet, places.size()));
        int[] told = new int
                [day.size()
                        + day.stream()
                                .mapToInt(coverage -> coverage.dispatches().size())
                                .sum()];
        int at = 0;
        for (Coverage coverage : day) {
            told[at++] = coverage.dispatches().size();
            for (Dispatch dispatch : coverage.dispatches()) {
                int gravity = (int) Math.clamp(Gravity.ENGLISH.of(dispatch.title()), 0.0, (double) MOST_GRAVITY);
                told[at++] = (places.getOrDefault(dispatch.outlet(), 0) << GRAVITY_BITS) | gravity;
            }
        }
        return new Corroboration(outlets, told);
    }

    /// The outlets of the day, in the order of their names.
    List<String> outlets() {
        return outlets;
    }

    /// Gives every article of the day, story by story.
    void each(Story take) {
        int at = 0;
        while (at < told.length) {
            int[] articles = Arrays.copyOfRange(told, at + 1, at + 1 + told[at]);
            at += 1 + articles.length;
            take.story(articles);
        }
    }

    interface Story {
        /// @param articles in their order, each for [#outlet] and [#gravity]
        void story(int[] articles);
    }

    /// The place of an article's outlet among [#outlets].
    static int outlet(int article) {
        return article >> GRAVITY_BITS;
    }

    /// From 0 to 1.
    static double gravity(int article) {
        return (double) (article & MOST_GRAVITY) / MOST_GRAVITY;
    }

    /// [#parse] gives the same back.
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * told.length);
        write(outlets.size(), bytes);
        for (String outlet : outlets) {
            byte[] name = outlet.getBytes(StandardCharsets.UTF_8);
            write(name.length, bytes);
            bytes.writeBytes(name);
        }
        write(told.length, bytes);
        Arrays.stream(told).forEach(number -> write(number, bytes));
        return bytes.toByteArray();
    }

    public static Corroboration parse(byte[] kept) {
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        int many = read(bytes);
        List<String> outlets = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            byte[] name = new byte[read(bytes)];
            bytes.get(name);
            outlets.add(new String(name, StandardCharsets.UTF_8));
        }
        int[] told = new int[read(bytes)];
        Arrays.setAll(told, unused -> read(bytes));
        return new Corroboration(List.copyOf(outlets), told);
    }

    /// Seven bits a byte, the lowest first.
    private static void write(int number, ByteArrayOutputStream bytes) {
        int rest = number;
        while (rest > SEVEN_BITS) {
            bytes.write((rest & SEVEN_BITS) | MORE);
            rest >>>= Integer.bitCount(SEVEN_BITS);
        }
        bytes.write(rest);
    }

    private static int read(ByteBuffer bytes) {
        int number = 0;
        int shift = 0;
        int next = bytes.get();
        while ((next & MORE) != 0) {
            number |= (next & SEVEN_BITS) << shift;
            shift += Integer.bitCount(SEVEN_BITS);
            next = bytes.get();
        }
        return number | (next << shift);
    }
}
