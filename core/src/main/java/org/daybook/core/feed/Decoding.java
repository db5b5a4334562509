package org.daybook.core.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Bytes to text. What the bytes themselves show is believed first (a byte order mark, the zero bytes of UTF-16 or
/// UTF-32), then the
/// header, then the document's own declaration (RFC 7303), then UTF-8, and windows-1252 for what is none of
/// these: the
/// first one
/// under which no byte is wrong is taken.
final class Decoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Decoding() {}

    static String decode(byte[] bytes, Map<String, String> headers) {
        Optional<Charset> shown = shown(bytes);
        Set<Charset> candidates = new LinkedHashSet<>();
        shown.ifPresent(candidates::add);
        if (shown.isEmpty()) {
            parameter(headers.getOrDefault("content-type", "")).ifPresent(candidates::add);
            declared(bytes).ifPresent(candidates::add);
            candidates.add(StandardCharsets.UTF_8);
        }
        for (Charset candidate : candidates) {
            Optional<String> text = strictly(bytes, candidate);
            if (text.isPresent()) {
                return withoutMark(text.get());
            }
        }
        // Wrong bytes in every one of them: the declared one with marks for what is wrong, but what calls itself
        // UTF-8
        // and is
        // not, is windows-1252.
        Charset last = declared(bytes).or(() -> shown).orElse(WINDOWS);
        return withoutMark(new String(bytes, last.equals(StandardCharsets.UTF_8) ? WINDOWS : last));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException anotherOne) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (int i = 0; i < unmarked.length(); i++) {
            if (isStray(unmarked.charAt(i))) {
                return withoutStrays(unmarked);
            }
        }
        return unmarked;
    }

    /// The control characters from 80 to 9F stand in no text: they are windows-1252 that was declared to be
    /// something
    /// else.
    private static boolean isStray(char c) {
        return c >= 0x80 && c <= 0x9F;
    }

    private static String withoutStrays(String text) {
        StringBuilder mended = new StringBuilder(text);
        for (int i = 0; i < mended.length(); i++) {
            if (isStray(mended.charAt(i))) {
                mended.setCharAt(i, new String(new byte[] {(byte) mended.charAt(i)}, WINDOWS).charAt(0));
            }
        }
        return mended.toString();
    }

    /// By byte order mark, else by the zero bytes around a first `<`.
    private static Optional<Charset> shown(byte[] b) {
        if (b.length < 4) {
            return Optional.empty();
        }
        int first = (b[0] & 255) << 24 | (b[1] & 255) << 16 | (b[2] & 255) << 8 | (b[3] & 255);
        if (first == 0x0000FEFF || first == 0x0000003C) {
            return named("UTF-32BE");
        }
        if (first == 0xFFFE0000 || first == 0x3C000000) {
            return named("UTF-32LE");
        }
        if (first >>> 16 == 0xFEFF || first >>> 16 == 0x003C) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (first >>> 16 == 0xFFFE || first >>> 16 == 0x3C00) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (first >>> 8 == 0xEFBBBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return first == 0x4C6FA794 ? named("IBM037") : Optional.empty();
    }

    /// The encoding in the XML declaration.
    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
        int end = head.indexOf("?>");
        int at = head.indexOf("encoding");
        if (at < 0 || end < at) {
            return Optional.empty();
        }
        return parameter("charset" + head.substring(at + 8, end));
    }

    /// The charset parameter of a media type, quoted or not.
    private static Optional<Charset> parameter(String type) {
        int at = type.toLowerCase(Locale.ROOT).indexOf("charset");
        if (at < 0) {
            return Optional.empty();
        }
        int begin = at + 7;
        while (begin < type.length() && " =\"'".indexOf(type.charAt(begin)) >= 0) {
            begin++;
        }
        int end = begin;
        while (end < type.length() && " ;\"'?".indexOf(type.charAt(end)) < 0) {
            end++;
        }
        return named(type.substring(begin, end));
    }

    /// A charset by any of its names; those that browsers read as a larger set are read so too (WHATWG Encoding).
    private static Optional<Charset> named(String name) {
        String known = switch (name.toLowerCase(Locale.ROOT)) {
            case "" -> "";
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
            case "gb2312", "gbk", "gb_2312-80" -> "gb18030";
            case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
            case "shift_jis", "sjis", "shift-jis" -> "windows-31j";
            default -> name;
        };
        try {
            return known.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(known));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
