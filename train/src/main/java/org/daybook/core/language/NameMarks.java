package org.daybook.core.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Names out of GUM's entities, which cover every noun phrase: of an entity of a kind that has a name, the
/// part from its first to its last proper noun, without titles, where nothing but small words stands
/// between; outer entities first.
final class NameMarks {
    private static final Set<String> BETWEEN = Set.of(
            "of", "the", "and", "for", "&", "-", "'s", "’s", "'", "in", "on", "de", "la", "del", "da", "di", "van",
            "von", "der", "al", "bin", "to", "with", "–", "at", "du", "des");

    private record Entity(int first, int last, String type) {}

    private final Treebank.Example example;
    private final NameLists lists;
    private final int[] marks;

    private NameMarks(Treebank.Example example, NameLists lists) {
        this.example = example;
        this.lists = lists;
        this.marks = new int[example.size()];
    }

    static int[] of(Treebank.Example example, NameLists lists) {
        NameMarks names = new NameMarks(example, lists);
        List<Entity> entities = entities(example);
        entities.sort((a, b) -> Integer.compare(b.last - b.first, a.last - a.first));
        for (Entity entity : entities) {
            names.mark(entity);
        }
        for (int i = 0; i < names.marks.length; i++) {
            String tag = example.tags().get(i);
            boolean adjective = tag.startsWith("ADJ") || tag.startsWith("NOUN") || tag.startsWith("PROPN/NNPS");
            if (names.marks[i] == 0
                    && adjective
                    && Character.isUpperCase(example.forms().get(i).charAt(0))
                    && lists.isDemonym(example.forms().get(i).toLowerCase(Locale.ROOT))) {
                names.marks[i] = NameSpans.begin(Mention.Kind.NATIONALITY);
            }
        }
        return names.marks;
    }

    private static List<Entity> entities(Treebank.Example example) {
        List<Entity> found = new ArrayList<>();
        Map<String, Deque<Integer>> open = new HashMap<>();
        Map<String, String> types = new HashMap<>();
        for (int i = 0; i < example.size(); i++) {
            for (String note : example.notes().get(i).split("\\|")) {
                if (!note.startsWith("Entity=")) {
                    continue;
                }
                String rest = note.substring("Entity=".length());
                int at = 0;
                while (at < rest.length()) {
                    if (rest.charAt(at) == '(') {
                        int end = at + 1;
                        while (end < rest.length() && rest.charAt(end) != '(' && rest.charAt(end) != ')') {
                            end++;
                        }
                        String[] fields = rest.substring(at + 1, end).split("-");
                        open.computeIfAbsent(fields[0], k -> new ArrayDeque<>()).push(i);
                        types.put(fields[0], fields.length > 1 ? fields[1] : "");
                        if (end < rest.length() && rest.charAt(end) == ')') {
                            found.add(new Entity(i, i, types.getOrDefault(fields[0], "")));
                            open.getOrDefault(fields[0], new ArrayDeque<>()).poll();
                            end++;
                        }
                        at = end;
                    } else {
                        int end = rest.indexOf(')', at);
                        String id = rest.substring(at, end < 0 ? rest.length() : end);
                        Deque<Integer> begun = open.getOrDefault(id, new ArrayDeque<>());
                        if (!begun.isEmpty()) {
                            found.add(new Entity(begun.pop(), i, types.getOrDefault(id, "")));
                        }
                        at = end < 0 ? rest.length() : end + 1;
                    }
                }
            }
        }
        return found;
    }

    private void mark(Entity entity) {
        switch (entity.type) {
            case "person" -> mark(entity, Mention.Kind.PERSON);
            case "organization" -> mark(entity, Mention.Kind.ORGANISATION);
            case "place" -> mark(entity, Mention.Kind.PLACE);
            case "object", "event", "abstract", "animal" -> mark(entity, Mention.Kind.OTHER);
            default -> {}
        }
    }

    private void mark(Entity entity, Mention.Kind kind) {
        int first = entity.first;
        while (first <= entity.last && (!isProper(first) || (kind == Mention.Kind.PERSON && isTitle(first)))) {
            // What stands before the name may only describe it: nothing that has its own name or governs it.
            if (!isProper(first) && !describes(first)) {
                return;
            }
            first++;
        }
        int last = first;
        int gap = 0;
        for (int i = first; i <= entity.last && gap <= 3; i++) {
            if (isProper(i) || (i == last + 1 && isCapitalNumber(i))) {
                last = i;
                gap = 0;
            } else if (BETWEEN.contains(example.forms().get(i).toLowerCase(Locale.ROOT)) || isCapital(i)) {
                gap++;
            } else {
                break;
            }
        }
        if (first > entity.last || !headed(entity, first, last)) {
            return;
        }
        for (int i = first; i <= last; i++) {
            if (marks[i] != 0) {
                return;
            }
        }
        for (int i = first; i <= last; i++) {
            marks[i] = NameSpans.begin(kind) + (i == first ? 0 : 1);
        }
    }

    /// Whether the entity's head word is in the name: "the Gaza war" names no place.
    private boolean headed(Entity entity, int first, int last) {
        for (int i = entity.first; i <= entity.last; i++) {
            int head = example.heads()[i];
            if (head < entity.first || head > entity.last) {
                return i >= first && i <= last;
            }
        }
        return false;
    }

    private boolean isProper(int i) {
        return example.tags().get(i).startsWith("PROPN")
                || example.tags().get(i).contains("/NNP");
    }

    private boolean isTitle(int i) {
        return i + 1 < example.size()
                && isProper(i + 1)
                && lists.isTitle(example.forms().get(i).toLowerCase(Locale.ROOT));
    }

    private boolean describes(int i) {
        String tag = example.tags().get(i);
        return tag.startsWith("DET")
                || tag.startsWith("ADJ")
                || tag.startsWith("NOUN")
                || tag.startsWith("NUM")
                || tag.startsWith("PUNCT")
                || tag.startsWith("PRON")
                || tag.startsWith("ADV");
    }

    private boolean isCapital(int i) {
        return Character.isUpperCase(example.forms().get(i).charAt(0));
    }

    private boolean isCapitalNumber(int i) {
        return example.tags().get(i).startsWith("NUM") && example.forms().get(i).length() <= 2;
    }
}
