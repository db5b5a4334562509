package org.daybook.core.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One rule of `en/patterns.txt` in one of the forms that its options and alternatives allow.
///
/// @param head     `@name` for a part that other rules use, else DATE, TIME,
/// DURATION, SET or NOT (no time at all)
/// @param features what the rule itself says
/// @param elements what must stand there, in order
/// @param first    index of the first element that belongs to the span; those before are only context
/// @param last     index behind the last one that belongs to the span
/// @param line     place in the file: earlier rules win among equals
record Pattern(String head, Features features, List<Element> elements, int first, int last, int line) {
    /// More forms than this from one rule is a mistake in the file.
    private static final int MOST_FORMS = 5000;

    private static final Map<String, Feature> FEATURES = Arrays.stream(Feature.values())
            .collect(Collectors.toUnmodifiableMap(
                    feature -> feature.name().toLowerCase(Locale.ROOT), Function.identity()));

    /// A symbol that a word or a part must have, and the feature that takes its value.
    record Element(String symbol, Optional<Feature> feature) {}

    /// Reads `HEAD name=value ... : pattern` into all its forms.
    static List<Pattern> read(String text, int line) {
        int colon = text.indexOf(" : ");
        if (colon < 0) {
            throw new IllegalStateException("patterns.txt line " + line + ": no ` : ` in " + text);
        }
        String[] header = text.substring(0, colon).strip().split(" +");
        Features features = Features.NONE;
        for (int i = 1; i < header.length; i++) {
            String[] pair = header[i].split("=", 2);
            features = features.with(feature(pair[0], line), pair[1]);
        }
        List<String> tokens = List.of(text.substring(colon + 3).strip().split(" +"));
        Reader reader = new Reader(tokens, line);
        List<List<String>> forms = reader.alternatives();
        List<Pattern> patterns = new ArrayList<>(forms.size());
        Map<String, Element> known = new HashMap<>(); // a rule of a hundred forms has a dozen elements
        for (List<String> form : forms) {
            patterns.add(of(header[0], features, form, known, line));
        }
        return patterns;
    }

    private static Pattern of(String head, Features features, List<String> form, Map<String, Element> known, int line) {
        List<Element> elements = new ArrayList<>();
        int first = 0;
        int last = -1;
        for (String token : form) {
            if (token.equals("{")) {
                first = elements.size();
            } else if (token.equals("}")) {
                last = elements.size();
            } else {
                elements.add(known.computeIfAbsent(token, written -> element(written, line)));
            }
        }
        if (elements.isEmpty()) {
            throw new IllegalStateException("patterns.txt line " + line + ": may match nothing");
        }
        return new Pattern(head, features, List.copyOf(elements), first, last < 0 ? elements.size() : last, line);
    }

    private static Element element(String token, int line) {
        if (!token.startsWith("<") || token.length() < 3) {
            return new Element(token, Optional.empty());
        }
        String name = token.substring(1, token.length() - 1);
        int equals = name.indexOf('=');
        if (equals >= 0) {
            return new Element(
                    "<" + name.substring(0, equals) + ">", Optional.of(feature(name.substring(equals + 1), line)));
        }
        return new Element(token, Optional.ofNullable(FEATURES.get(name)));
    }

    private static Feature feature(String name, int line) {
        Feature feature = FEATURES.get(name);
        if (feature != null) {
            return feature;
        }
        throw new IllegalStateException("patterns.txt line " + line + ": no such feature: " + name);
    }

    /// Unfolds `[a]` and `( a | b )`.
    private static final class Reader {
        private final List<String> tokens;
        private final int line;
        private int at;

        Reader(List<String> tokens, int line) {
            this.tokens = tokens;
            this.line = line;
        }

        List<List<String>> alternatives() {
            List<List<String>> all = new ArrayList<>(sequence());
            while (at < tokens.size() && tokens.get(at).equals("|")) {
                at++;
                all.addAll(sequence());
            }
            return all;
        }

        private List<List<String>> sequence() {
            List<List<String>> forms = List.of(List.of());
            while (at < tokens.size()) {
                String token = tokens.get(at);
                if (token.equals("|") || token.equals(")") || token.equals("]")) {
                    break;
                }
                at++;
                List<List<String>> next;
                if (token.equals("(") || token.equals("[")) {
                    next = new ArrayList<>(alternatives());
                    if (at >= tokens.size()) {
                        throw new IllegalStateException("patterns.txt line " + line + ": a bracket is open");
                    }
                    at++;
                    if (token.equals("[")) {
                        next.add(List.of());
                    }
                } else {
                    next = List.of(List.of(token));
                }
                forms = joined(forms, next);
            }
            return forms;
        }

        private List<List<String>> joined(List<List<String>> before, List<List<String>> after) {
            List<List<String>> all = new ArrayList<>();
            for (List<String> head : before) {
                for (List<String> tail : after) {
                    List<String> form = new ArrayList<>(head);
                    form.addAll(tail);
                    all.add(form);
                }
            }
            if (all.size() > MOST_FORMS) {
                throw new IllegalStateException("patterns.txt line " + line + ": more than " + MOST_FORMS + " forms");
            }
            return all;
        }
    }
}
