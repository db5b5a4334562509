package org.daybook.core.article;

import java.util.ArrayList;
import java.util.List;

/// The small words that join names in bylines and credits, in all languages. Immutable.
///
/// @param and  between two names
/// @param with between a publisher and the agencies whose text it used
/// @param to   between a name and whom they wrote for
record Joints(List<String> and, List<String> with, List<String> to) {
    static Joints load() {
        List<String> and = new ArrayList<>();
        List<String> with = new ArrayList<>();
        List<String> to = new ArrayList<>();
        for (String line : Lines.of("joints.txt")) {
            String[] words = line.split(" ");
            List<String> kind = words[0].equals("and") ? and : words[0].equals("with") ? with : to;
            for (int i = 1; i < words.length; i++) {
                kind.add(' ' + words[i] + ' ');
            }
        }
        return new Joints(List.copyOf(and), List.copyOf(with), List.copyOf(to));
    }

    /// The joining word that stands at a place, spaces included; empty when none does.
    static String at(List<String> joints, String text, int at) {
        for (String joint : joints) {
            if (text.startsWith(joint, at)) {
                return joint;
            }
        }
        return "";
    }

    /// Where the first of the words stands; -1 if none does.
    static int first(List<String> joints, String text) {
        int first = -1;
        for (String joint : joints) {
            int at = text.indexOf(joint);
            if (at >= 0 && (first < 0 || at < first)) {
                first = at;
            }
        }
        return first;
    }
}
