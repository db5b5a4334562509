package org.daybook.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What one phrase of the predicate lexicon means, under which conditions, and where its actor and target
/// stand. Immutable. The keys are explained in the head of `en/predicates.txt`.
///
/// @param words      the phrase; a verb comes first, a noun last
/// @param type       empty for a phrase that only blocks others
/// @param conditions what must hold, by key
/// @param actor      where to look for the actor, first found wins
/// @param target     where to look for the target
/// @param mode       PLOVER's mode in our words, such as `kidnapping`: events of different
/// modes are different; may be empty
/// @param order      the place of the line in the lexicon: of two equally exact frames the earlier wins
record Frame(
        Kind kind,
        List<String> words,
        Optional<Event.Type> type,
        Map<Condition, List<String>> conditions,
        List<String> actor,
        List<String> target,
        boolean mutual,
        boolean weak,
        boolean force,
        boolean now,
        boolean soft,
        String mode,
        int order) {
    enum Kind {
        VERB,
        NOUN,
        ADJ
    }

    enum Condition {
        OBJ,
        SUBJ,
        PREP,
        POBJ,
        COMP,
        NEAR,
        OBLIGES,
        NOT_OBJ,
        NOT_SUBJ,
        NOT_PREP
    }

    Frame {
        words = List.copyOf(words);
        conditions = Map.copyOf(conditions);
        actor = List.copyOf(actor);
        target = List.copyOf(target);
    }

    /// The word by which the lexicon finds the phrase.
    String head() {
        return kind == Kind.NOUN ? words.getLast() : words.getFirst();
    }

    /// The other words of the phrase.
    List<String> others() {
        return kind == Kind.NOUN ? words.subList(0, words.size() - 1) : words.subList(1, words.size());
    }

    /// The same for a text whose words are cut at hyphens, as the treebanks do:
    /// "cease-fire" is two words there.
    Optional<Frame> unhyphenated() {
        if (words.stream().noneMatch(word -> word.contains("-"))) {
            return Optional.empty();
        }
        List<String> split = words.stream()
                .flatMap(word -> java.util.Arrays.stream(word.split("-")))
                .toList();
        return Optional.of(
                new Frame(kind, split, type, conditions, actor, target, mutual, weak, force, now, soft, mode, order));
    }

    /// How much must hold for this frame: the most exact of the fitting frames is meant.
    int exactness() {
        return conditions.size() + 2 * (words.size() - 1);
    }

    /// Frames of a line such as `verb obj=AID: send, give`, with what the section says by default.
    static List<Frame> read(Map<String, String> defaults, String line, int order) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalStateException("A line of the predicate lexicon without a colon: " + line);
        }
        String[] left = line.substring(0, colon).split(" ");
        Map<String, String> keys = new java.util.LinkedHashMap<>(defaults);
        for (int i = 1; i < left.length; i++) {
            put(keys, left[i], line);
        }
        Kind kind = Kind.valueOf(left[0].toUpperCase(Locale.ROOT));
        List<Frame> frames = new ArrayList<>();
        for (String phrase : line.substring(colon + 1).split(",")) {
            if (phrase.isBlank()) {
                throw new IllegalStateException("An empty phrase in the predicate lexicon: " + line);
            }
            frames.add(
                    frame(kind, List.of(phrase.strip().toLowerCase(Locale.ROOT).split(" ")), keys, order));
        }
        return frames;
    }

    static void put(Map<String, String> keys, String pair, String line) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            throw new IllegalStateException("Expected key=value, found " + pair + " in: " + line);
        }
        keys.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static Frame frame(Kind kind, List<String> words, Map<String, String> keys, int order) {
        Map<Condition, List<String>> conditions = new java.util.EnumMap<>(Condition.class);
        List<String> actor = kind == Kind.NOUN ? List.of("by", "poss", "from", "mod", "of") : List.of("subj");
        List<String> target = List.of("obj");
        Optional<Event.Type> type = Optional.empty();
        boolean mutual = false;
        boolean weak = false;
        boolean force = false;
        boolean now = false;
        boolean soft = false;
        String mode = "";
        for (Map.Entry<String, String> key : keys.entrySet()) {
            List<String> values = List.of(key.getValue().split(","));
            switch (key.getKey()) {
                case "type" ->
                    type = "none".equals(key.getValue())
                            ? Optional.empty()
                            : Optional.of(Event.Type.valueOf(key.getValue()));
                case "actor" -> actor = values;
                case "target" -> target = values;
                case "mutual" -> mutual = true;
                case "weak" -> weak = true;
                case "force" -> force = true;
                case "now" -> now = true;
                case "soft" -> soft = true;
                case "mode" -> mode = key.getValue();
                default ->
                    conditions.put(
                            Condition.valueOf(
                                    key.getKey().toUpperCase(Locale.ROOT).replace('-', '_')),
                            values);
            }
        }
        return new Frame(kind, words, type, conditions, actor, target, mutual, weak, force, now, soft, mode, order);
    }
}
