package org.daybook.core.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Bytes to text. What the bytes themselves show is believed first (a byte order mark, the zero bytes of UTF-16 or
/// UTF-32), then the header, then the document's own declaration (RFC 7303), then UTF-8: the first under which no byte
/// is wrong. Where some are wrong in all of them, what is UTF-8 for the most part is UTF-8 and its wrong bytes are
/// windows-1252, and anything else is what it says it is. Pure functions.
final class Decoding {
    /// How far a declaration is looked for: comments and white space stand before it in the wild.
    private static final int HEAD = 1024;

    private Decoding() {}

    static String decode(byte[] bytes, Map<String, String> headers) {
        if (bytes.length >= 3 && (bytes[0] & 255) == 0xEF && (bytes[1] & 255) == 0xBB && (bytes[2] & 255) == 0xBF) {
            return finished(mixed(bytes).orElseGet(() -> new String(bytes, StandardCharsets.UTF_8)));
        }
        Optional<Charset> shown = shown(bytes);
        if (shown.isPresent()) {
            return finished(new String(bytes, shown.get()));
        }
        Set<Charset> candidates = new LinkedHashSet<>();
        parameter(headers.getOrDefault("content-type", "")).ifPresent(candidates::add);
        declared(bytes).ifPresent(candidates::add);
        candidates.add(StandardCharsets.UTF_8);
        for (Charset candidate : candidates) {
            Optional<String> text = strictly(bytes, candidate);
            if (text.isPresent()) {
                return finished(text.get());
            }
        }
        candidates.remove(StandardCharsets.UTF_8);
        Charset said =
                candidates.isEmpty() ? Mending.WINDOWS : candidates.iterator().next();
        return finished(mixed(bytes).orElseGet(() -> new String(bytes, said)));
    }

    private static String finished(String text) {
        return Mending.controls(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /// The text, if no byte of it is wrong; a character that the end of the document cuts in two is left out. Bytes
    /// in which nothing begins like a document are read wrongly even where none is wrong (ASCII read as UTF-16).
    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, false);
        if (result.isError() || result.isOverflow()) {
            return Optional.empty();
        }
        String text = out.flip().toString();
        boolean isDocument = text.indexOf('<') >= 0 || text.indexOf('{') >= 0;
        return isDocument ? Optional.of(text) : Optional.empty();
    }

    /// UTF-8 with other bytes here and there, each of them then windows-1252: an entry that was pasted in, a text cut
    /// in the middle of a character. Empty when more bytes are wrong than characters are right.
    private static Optional<String> mixed(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        int wrong = 0;
        for (CoderResult result = decoder.decode(in, out, true);
                result.isMalformed();
                result = decoder.decode(in, out, true)) {
            boolean cutOff = in.position() + result.length() == bytes.length && in.position() + 3 >= bytes.length;
            for (int i = 0; i < result.length(); i++) {
                byte one = in.get();
                if (!cutOff) {
                    out.put(new String(new byte[] {one}, Mending.WINDOWS).charAt(0));
                    wrong++;
                }
            }
            decoder.reset();
        }
        String text = out.flip().toString();
        long right = text.chars().filter(c -> c >= 0x80).count() - wrong;
        return right >= wrong ? Optional.of(text) : Optional.empty();
    }

    /// By byte order mark, else by the zero bytes that UTF-16 and UTF-32 have in markup.
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
        if (first >>> 16 == 0xFEFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (first >>> 16 == 0xFFFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return first == 0x4C6FA794 ? named("IBM037") : withoutMark(b);
    }

    /// Markup in UTF-16 has a zero in every other byte.
    private static Optional<Charset> withoutMark(byte[] b) {
        int looked = Math.min(b.length, 64) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += b[i] == 0 ? 1 : 0;
            odd += b[i + 1] == 0 ? 1 : 0;
        }
        if (even * 10 >= looked * 4 && odd == 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return odd * 10 >= looked * 4 && even == 0 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /// The encoding in the XML declaration.
    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)), StandardCharsets.ISO_8859_1);
        int begin = head.indexOf("<?xml");
        int end = head.indexOf('>', Math.max(begin, 0));
        int at = begin < 0 ? -1 : head.indexOf("encoding", begin);
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
        while (end < type.length() && " ;\"'?,".indexOf(type.charAt(end)) < 0) {
            end++;
        }
        return named(type.substring(begin, end));
    }

    /// A charset by any of its names; those that browsers read as a larger set are read so too (WHATWG Encoding).
    private static Optional<Charset> named(String name) {
        String known = switch (name.toLowerCase(Locale.ROOT)) {
            case "" -> "";
            case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "us-ascii", "ascii" -> "windows-1252";
            case "iso-8859-9" -> "windows-1254";
            case "iso-8859-11", "tis-620" -> "windows-874";
            case "gb2312", "gbk", "gb_2312-80", "gb_2312", "csgb2312" -> "gb18030";
            case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
            case "shift_jis", "sjis", "shift-jis", "x-sjis" -> "windows-31j";
            case "big5" -> "x-windows-950";
            case "utf8", "u8", "utf_8" -> "UTF-8";
            default -> name;
        };
        try {
            return known.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(known));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
