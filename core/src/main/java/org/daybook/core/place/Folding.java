package org.daybook.core.place;

import java.text.Normalizer;
import org.daybook.core.lexicon.SmallLetters;

/// Makes two spellings of a name comparable: lower case, no diacritics, one kind of apostrophe and hyphen,
/// `Saint` for `St.`. For matching only; what is shown is never folded. Linear in the length of the name.
public final class Folding {
    private Folding() {}

    public static String fold(String name) {
        char[] folded = new char[name.length()];
        int length = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 128) {
                return foldMarked(name);
            }
            if (c != '\'' && c != '.') {
                folded[length++] = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c == '-' || c == '/' ? ' ' : c;
            }
        }
        return widen(new String(folded, 0, length));
    }

    /// The same of a name that is not all ASCII.
    private static String foldMarked(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        String text = Normalizer.normalize(name, Normalizer.Form.NFD);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\u0300' && c <= '\u036f')
                    || c == '\''
                    || c == '\u2018'
                    || c == '\u2019'
                    || c == '\u02bb'
                    || c == '.') {
                continue;
            }
            switch (c) {
                case '-', '\u2010', '\u2011', '\u2013', '/' -> folded.append(' ');
                case 'ı' -> folded.append('i');
                case 'ø', 'Ø' -> folded.append('o');
                case 'ł', 'Ł' -> folded.append('l');
                case 'đ', 'Đ' -> folded.append('d');
                case 'ß' -> folded.append("ss");
                case 'æ', 'Æ' -> folded.append("ae");
                case 'ə', 'Ə' -> folded.append('a');
                default -> folded.append(Character.toLowerCase(c));
            }
        }
        return widen(SmallLetters.of(folded.toString()));
    }

    /// Abbreviations inside the names of towns.
    private static String widen(String name) {
        String wide = name.startsWith("st ") ? "saint " + name.substring(3) : name;
        wide = wide.startsWith("ste ") ? "sainte " + wide.substring(4) : wide;
        wide = wide.startsWith("ft ") ? "fort " + wide.substring(3) : wide;
        return wide.startsWith("mt ") ? "mount " + wide.substring(3) : wide;
    }
}
