package org.daybook.core.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Text that went through a wrong encoding once before it was published. Pure functions.
final class Mending {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Mending() {}

    /// A text every non-ASCII character of which is half of a UTF-8 character read as windows-1252 is that UTF-8:
    /// `Ã©` is `é`. Real text hardly ever is valid UTF-8 by chance, and one character that is not ends the attempt.
    static String text(String text) {
        boolean ascii = true;
        for (int i = 0; i < text.length(); i++) {
            ascii &= text.charAt(i) < 0x80;
        }
        if (ascii) {
            return text;
        }
        try {
            ByteBuffer bytes = WINDOWS.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException asItShouldBe) {
            return text;
        }
    }

    /// The control characters from 80 to 9F stand in no text: they are windows-1252 that was declared to be something
    /// else. The five that windows-1252 leaves free stay.
    static String controls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isStray(text.charAt(i))) {
                StringBuilder mended = new StringBuilder(text);
                for (int j = i; j < mended.length(); j++) {
                    mended.setCharAt(j, windows(mended.charAt(j)));
                }
                return mended.toString();
            }
        }
        return text;
    }

    /// What the byte of this control character means in windows-1252; any other character is itself.
    static char windows(char c) {
        if (!isStray(c)) {
            return c;
        }
        char meant = new String(new byte[] {(byte) c}, WINDOWS).charAt(0);
        return meant == '\uFFFD' ? c : meant;
    }

    private static boolean isStray(char c) {
        return c >= 0x80 && c <= 0x9F;
    }
}
