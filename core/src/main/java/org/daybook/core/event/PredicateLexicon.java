package org.daybook.core.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.core.lexicon.LexiconFile;

/// The phrases that report an event, by their main word. Immutable, shared by all threads.
final class PredicateLexicon {
    private final Map<Frame.Kind, Map<String, List<Frame>>> frames;

    private PredicateLexicon(Map<Frame.Kind, Map<String, List<Frame>>> frames) {
        this.frames = frames;
    }

    static PredicateLexicon load(String resource) {
        Map<Frame.Kind, Map<String, List<Frame>>> frames = new java.util.EnumMap<>(Frame.Kind.class);
        for (Frame.Kind kind : Frame.Kind.values()) {
            frames.put(kind, new HashMap<>());
        }
        Map<String, String> section = Map.of();
        int order = 0;
        for (String line : LexiconFile.entries(PredicateLexicon.class, resource)) {
            if (line.startsWith("[")) {
                section = section(line);
                continue;
            }
            for (Frame frame : Frame.read(section, line, order++)) {
                add(frames, frame);
                frame.unhyphenated().ifPresent(split -> add(frames, split));
            }
        }
        return new PredicateLexicon(Map.copyOf(frames));
    }

    /// The frames whose main word this is, in the lexicon's order.
    List<Frame> find(Frame.Kind kind, String lemma) {
        return of(frames, kind).getOrDefault(lemma, List.of());
    }

    /// The classes of nouns that the conditions name, so that the loading can ask whether they are defined.
    Set<String> classes() {
        Set<String> named = new TreeSet<>();
        for (Map<String, List<Frame>> kind : frames.values()) {
            for (List<Frame> all : kind.values()) {
                for (Frame frame : all) {
                    frame.conditions()
                            .values()
                            .forEach(values -> values.stream()
                                    .filter(value -> Character.isUpperCase(value.charAt(0)))
                                    .forEach(named::add));
                }
            }
        }
        return named;
    }

    private static void add(Map<Frame.Kind, Map<String, List<Frame>>> frames, Frame frame) {
        of(frames, frame.kind())
                .computeIfAbsent(frame.head(), unused -> new ArrayList<>())
                .add(frame);
    }

    private static Map<String, List<Frame>> of(Map<Frame.Kind, Map<String, List<Frame>>> frames, Frame.Kind kind) {
        return java.util.Objects.requireNonNull(frames.get(kind), "every kind has a map");
    }

    /// `[ASSAULT 18 target=obj,on]`: the type, its CAMEO root (for the reader of the file) and keys.
    private static Map<String, String> section(String line) {
        String[] parts = line.substring(1, line.length() - 1).split(" ");
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("type", parts[0]);
        for (int i = 2; i < parts.length; i++) {
            Frame.put(keys, parts[i], line);
        }
        return keys;
    }
}
