package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.List;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Token;

/// Sentences with their trees for tests, written word by word: `form/lemma/TAG/head/relation`, the head
/// counted from 1, 0 for the root, as in CoNLL-U. `_` before a form says that no space stands before it.
final class Trees {
    private final StringBuilder text = new StringBuilder();
    private final List<Sentence> sentences = new ArrayList<>();

    Trees sentence(String words) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
        List<Token> tokens = new ArrayList<>();
        for (String word : words.strip().split("\\s+")) {
            String[] parts = word.split("/");
            boolean glued = parts[0].startsWith("_") && parts[0].length() > 1;
            String form = glued ? parts[0].substring(1) : parts[0];
            if (!glued && !tokens.isEmpty()) {
                text.append(' ');
            }
            int begin = text.length();
            text.append(form);
            tokens.add(new Token(
                    begin,
                    text.length(),
                    form,
                    parts[1],
                    Tag.valueOf(parts[2]),
                    Integer.parseInt(parts[3]) - 1,
                    parts[4].intern()));
        }
        sentences.add(new Sentence(tokens.getFirst().begin(), text.length(), tokens, List.of()));
        return this;
    }

    Trees paragraph() {
        text.append("\n\n");
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Sentence> sentences() {
        return List.copyOf(sentences);
    }
}
