package org.daybook.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/// An article as its live story remembers it: by its heaviest words, so that it can be found out later
/// whether the story is one. Immutable but for [#bearsName].
final class Member {
    /// Of an article's words so many are remembered. With 16, 32 and 60 texts (ECB+) were parted as well to
    /// .004.
    private static final int MOST_WORDS = 24;

    private final String id;
    private final String origin;
    private final double hour;
    private final double fullness;
    private final int[] numbers;
    private final float[] values;
    private final byte[] kinds;
    private boolean namesStory;

    private Member(
            String id, String origin, double hour, double fullness, int[] numbers, float[] values, byte[] kinds) {
        this.id = id;
        this.origin = origin;
        this.hour = hour;
        this.fullness = fullness;
        this.numbers = numbers;
        this.values = values;
        this.kinds = kinds;
    }

    static Member of(Digest digest, String origin, double hour, Vocabulary.Weighed article) {
        int size = Math.min(MOST_WORDS, article.size());
        int[] numbers = new int[size];
        float[] values = new float[size];
        byte[] kinds = new byte[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = article.number(i);
            values[i] = (float) article.value(i);
            kinds[i] = (byte) article.kind(i);
        }
        String same = origin.equals(digest.id()) ? digest.id() : origin;
        return new Member(digest.id(), same, hour, LiveStory.fullness(article.size()), numbers, values, kinds);
    }

    String id() {
        return id;
    }

    /// Id of the first article of the same wording.
    String origin() {
        return origin;
    }

    /// When it came, in hours since 1970.
    double hour() {
        return hour;
    }

    /// 0 for a headline alone, 1 for a text.
    double fullness() {
        return fullness;
    }

    /// How many words are remembered.
    int size() {
        return numbers.length;
    }

    /// @param place from 0, the heaviest
    int number(int place) {
        return numbers[place];
    }

    float value(int place) {
        return values[place];
    }

    /// The place of the word's [Vocabulary.Kind].
    byte kind(int place) {
        return kinds[place];
    }

    /// Whether a story bears this article's id, or did: no other may.
    boolean namesStory() {
        return namesStory;
    }

    /// From now on a story bears its id.
    void nameStory() {
        namesStory = true;
    }

    /// The origins of articles.
    static Set<String> origins(Iterable<Member> members) {
        Set<String> origins = new TreeSet<>();
        members.forEach(member -> origins.add(member.origin));
        return origins;
    }

    void write(DataOutput out) throws IOException {
        Text.write(out, id);
        out.writeBoolean(namesStory);
        out.writeBoolean(origin.equals(id));
        if (!origin.equals(id)) {
            Text.write(out, origin);
        }
        out.writeDouble(hour);
        out.writeDouble(fullness);
        out.writeByte(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            out.writeInt(numbers[i]);
            out.writeFloat(values[i]);
            out.writeByte(kinds[i]);
        }
    }

    static Member read(DataInput in) throws IOException {
        String id = Text.read(in);
        boolean namesStory = in.readBoolean();
        String origin = in.readBoolean() ? id : Text.read(in);
        double hour = in.readDouble();
        double fullness = in.readDouble();
        int size = in.readByte();
        int[] numbers = new int[size];
        float[] values = new float[size];
        byte[] kinds = new byte[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = in.readInt();
            values[i] = in.readFloat();
            kinds[i] = in.readByte();
        }
        Member member = new Member(id, origin, hour, fullness, numbers, values, kinds);
        member.namesStory = namesStory;
        return member;
    }
}
