package org.daybook.core.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Token;
import org.daybook.core.language.Word;

/// CoNLL-U, the ten-column format of Universal Dependencies: writes what [org.daybook.core.language.Grammar]
/// found, and reads documents whose sentences and words are given. Tags, lemmas, heads and relations only; a
/// field that is not known is `_`. Stateless, so threads may share it.
public final class Conllu {
    private Conllu() {}

    /// A document with its analysis.
    ///
    /// @param text the text whose sentences these are, for the `text` comments and `SpaceAfter=No`
    public static String write(String id, String text, List<Sentence> sentences) {
        StringBuilder out = new StringBuilder();
        out.append("# newdoc id = ").append(oneLine(id)).append('\n');
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            out.append("# sent_id = ")
                    .append(oneLine(id))
                    .append('-')
                    .append(s + 1)
                    .append('\n');
            out.append("# text = ").append(oneLine(sentence.text(text))).append('\n');
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                boolean joined = i + 1 < tokens.size() && tokens.get(i + 1).begin() == token.end();
                line(out, String.valueOf(i + 1), token, joined ? "SpaceAfter=No" : "_");
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String number, Token token, String miscellaneous) {
        out.append(number)
                .append('\t')
                .append(token.form())
                .append('\t')
                .append(oneLine(token.lemma()))
                .append('\t')
                .append(token.tag())
                .append("\t_\t_\t")
                .append(token.head() + 1)
                .append('\t')
                .append(token.relation())
                .append("\t_\t")
                .append(miscellaneous)
                .append('\n');
    }

    /// White space of any kind as single blanks: a comment or field is one line.
    private static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ' || Character.isWhitespace(c) || c == '\u0085';
            if (!blank) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /// A document whose words are given.
    ///
    /// @param text  the words with blanks where the document has them
    /// @param lines the document's own lines, sentence by sentence: comments, ranges, words
    public record Document(String id, String text, List<List<String>> lines, List<List<Word>> words) {
        public Document {
            lines = lines.stream().map(List::copyOf).toList();
            words = words.stream().map(List::copyOf).toList();
        }

        /// The document's lines with the analysis of its words filled in; `sentences` are
        /// those of [#words], in order.
        public String write(List<Sentence> sentences) {
            StringBuilder out = new StringBuilder();
            for (int s = 0; s < lines.size(); s++) {
                int next = 0;
                for (String line : lines.get(s)) {
                    String[] columns = line.split("\t", -1);
                    if (line.startsWith("#") || columns[0].contains("-")) {
                        out.append(line).append('\n');
                    } else {
                        Token token = sentences.get(s).tokens().get(next++);
                        line(out, columns[0], token, columns[9]);
                    }
                }
                out.append('\n');
            }
            return out.toString();
        }
    }

    /// The documents of a file; words before the first `# newdoc` belong to a document without a name. Empty
    /// nodes (`8.1`) are left out. A line that is not CoNLL-U is an exception that tells its number.
    public static List<Document> read(BufferedReader in) throws IOException {
        List<Document> documents = new ArrayList<>();
        Builder builder = new Builder("");
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.startsWith("# newdoc")) {
                builder.finish(documents);
                int equals = line.indexOf('=');
                builder =
                        new Builder(equals < 0 ? "" : line.substring(equals + 1).strip());
            }
            if (line.isBlank()) {
                builder.endSentence();
            } else if (line.startsWith("#")) {
                builder.lines.add(line);
            } else {
                builder.word(line, number);
            }
        }
        builder.finish(documents);
        return documents;
    }

    private static final class Builder {
        private final String id;
        private final StringBuilder text = new StringBuilder();
        private final List<List<String>> allLines = new ArrayList<>();
        private final List<List<Word>> allWords = new ArrayList<>();
        private List<String> lines = new ArrayList<>();
        private List<Word> words = new ArrayList<>();
        /// Of the range that is open: its last word's number, where it begins in the text, how far its words
        /// have come.
        private int rangeLast;
        private int rangeBegin;
        private int rangeAt;

        Builder(String id) {
            this.id = id;
        }

        void word(String line, int number) {
            String[] columns = line.split("\t", -1);
            if (columns.length != 10 || columns[1].isBlank()) {
                throw new IllegalArgumentException("Line " + number
                        + " is no line of CoNLL-U: ten fields parted by tabs are wanted, found " + columns.length);
            }
            int dash = columns[0].indexOf('-');
            if (columns[0].indexOf('.') >= 0) {
                return;
            }
            lines.add(line);
            int begin = text.length();
            if (dash > 0) {
                rangeLast = Integer.parseInt(columns[0].substring(dash + 1));
                rangeBegin = begin;
                rangeAt = begin;
                append(columns);
                return;
            }
            String form = columns[1];
            int place = Integer.parseInt(columns[0]);
            if (place <= rangeLast) {
                int rangeEnd = text.length() - (text.charAt(text.length() - 1) == ' ' ? 1 : 0);
                boolean fits = rangeAt + form.length() <= rangeEnd
                        && text.substring(rangeAt, rangeAt + form.length()).equalsIgnoreCase(form);
                words.add(
                        fits ? new Word(rangeAt, rangeAt + form.length(), form) : new Word(rangeBegin, rangeEnd, form));
                rangeAt += form.length();
            } else {
                append(columns);
                words.add(new Word(begin, begin + form.length(), form));
            }
        }

        private void append(String[] columns) {
            text.append(columns[1]);
            if (!columns[9].contains("SpaceAfter=No")) {
                text.append(' ');
            }
        }

        void endSentence() {
            if (!words.isEmpty()) {
                allLines.add(lines);
                allWords.add(words);
                if (text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
                lines = new ArrayList<>();
                words = new ArrayList<>();
                rangeLast = 0;
            }
        }

        void finish(List<Document> documents) {
            endSentence();
            if (!allWords.isEmpty()) {
                documents.add(new Document(id, text.toString(), allLines, allWords));
            }
        }
    }
}
