package org.daybook.core.capture;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Bytes to text, for feeds and for pages. What the bytes themselves show is believed first (a byte order mark, the
/// zero bytes of UTF-16 or UTF-32); then of what the header and the document say, in the order of the document's kind,
/// the first under which no byte is wrong. Where some are wrong in all of them, what is UTF-8 for the most part is
/// UTF-8 and its wrong bytes are windows-1252, and anything else is what it says it is. Pure functions.
public final class Decoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// How far an XML declaration is looked for: comments and white space stand before it in the wild.
    private static final int DECLARATION = 1024;

    /// How far a `meta` is looked for; the standard says 1,024, pages put scripts before it.
    private static final int HEAD = 4096;

    private Decoding() {}

    /// A feed's text: header before declaration (RFC 7303), and UTF-8 last.
    public static String feed(byte[] bytes, Map<String, String> headers) {
        Set<Charset> said = new LinkedHashSet<>();
        parameter(headers.getOrDefault("content-type", "")).ifPresent(said::add);
        declared(bytes).ifPresent(said::add);
        return marked(bytes)
                .or(() -> first(bytes, said))
                .orElseGet(() -> first(bytes, Set.of(StandardCharsets.UTF_8)).orElseGet(() -> patched(bytes, said)));
    }

    /// A page's text: UTF-8 before header and declaration, since Latin text hardly ever is valid UTF-8 by
    /// chance (WHATWG HTML has the header first; pages misdeclare their charset more often than that). What
    /// declares itself by escape sequences is valid UTF-8 too, and is not read as such. A declaration that can be
    /// read byte by byte is not in UTF-16, whatever it says (WHATWG); the header may say so.
    public static String page(byte[] bytes, Map<String, String> headers) {
        Set<Charset> said = new LinkedHashSet<>();
        parameter(headers.getOrDefault("content-type", "")).ifPresent(said::add);
        declared(bytes).filter(Decoding::isBytewise).ifPresent(said::add);
        parameter(head(bytes, HEAD)).filter(Decoding::isBytewise).ifPresent(said::add);
        return marked(bytes)
                .or(() -> first(bytes, Set.of(StandardCharsets.UTF_8)).filter(text -> text.indexOf('\u001b') < 0))
                .or(() -> first(bytes, said))
                .orElseGet(() -> patched(bytes, said));
    }

    /// The text of a file that declares nothing: as it is marked, else UTF-8, else windows-1252.
    public static String text(byte[] bytes) {
        return marked(bytes).orElseGet(() -> patched(bytes, Set.of()));
    }

    private static boolean isBytewise(Charset charset) {
        return !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32");
    }

    /// Whether a byte order mark, or zero bytes where UTF-16 and UTF-32 have them, show an encoding: other text has no
    /// zero bytes.
    public static boolean isMarked(byte[] bytes) {
        return hasMarkOfUtf8(bytes) || shown(bytes).isPresent();
    }

    private static Optional<String> marked(byte[] bytes) {
        Optional<String> text = hasMarkOfUtf8(bytes)
                ? mixed(bytes).or(() -> Optional.of(new String(bytes, StandardCharsets.UTF_8)))
                : shown(bytes).map(charset -> new String(bytes, charset));
        return text.map(Decoding::withoutMark);
    }

    private static boolean hasMarkOfUtf8(byte[] bytes) {
        return bytes.length >= 3 && (bytes[0] & 255) == 0xEF && (bytes[1] & 255) == 0xBB && (bytes[2] & 255) == 0xBF;
    }

    private static Optional<String> first(byte[] bytes, Set<Charset> charsets) {
        for (Charset charset : charsets) {
            Optional<String> text = strictly(bytes, charset);
            if (text.isPresent()) {
                return text.map(Decoding::withoutMark);
            }
        }
        return Optional.empty();
    }

    private static String patched(byte[] bytes, Set<Charset> said) {
        Charset charset = said.stream()
                .filter(one -> !one.equals(StandardCharsets.UTF_8))
                .findFirst()
                .orElse(WINDOWS);
        return withoutMark(mixed(bytes).orElseGet(() -> new String(bytes, charset)));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// The text, if no byte of it is wrong; a character that the end of the document cuts in two is left out. Bytes
    /// in which nothing begins like a document are read wrongly even where none is wrong (ASCII read as UTF-16).
    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        String lenient = new String(bytes, charset); // five times as fast, and marks what is wrong
        return (lenient.indexOf('\uFFFD') < 0 ? Optional.of(lenient) : reported(bytes, charset))
                .filter(text -> text.indexOf('<') >= 0 || text.indexOf('{') >= 0);
    }

    private static Optional<String> reported(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, false);
        if (result.isError() || result.isOverflow()) {
            return Optional.empty();
        }
        return Optional.of(out.flip().toString());
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
                    out.put(new String(new byte[] {one}, WINDOWS).charAt(0));
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
        return first == 0x4C6FA794 ? named("IBM037") : byZeros(b);
    }

    /// Markup in UTF-16 has a zero in every other byte.
    private static Optional<Charset> byZeros(byte[] b) {
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
        String head = head(bytes, DECLARATION);
        int begin = head.indexOf("<?xml");
        int end = head.indexOf('>', Math.max(begin, 0));
        int at = begin < 0 ? -1 : head.indexOf("encoding", begin);
        if (at < 0 || end < at) {
            return Optional.empty();
        }
        return parameter("charset" + head.substring(at + 8, end));
    }

    private static String head(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(bytes.length, length), StandardCharsets.ISO_8859_1);
    }

    /// The charset parameter of a media type, quoted or not, in a header or a `meta`.
    private static Optional<Charset> parameter(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf("charset"); at >= 0; at = lower.indexOf("charset", at + 7)) {
            int begin = at + 7;
            while (begin < type.length() && " =\"'".indexOf(type.charAt(begin)) >= 0) {
                begin++;
            }
            int end = begin;
            while (end < type.length() && " ;\"'?,/>".indexOf(type.charAt(end)) < 0) {
                end++;
            }
            Optional<Charset> charset = named(type.substring(begin, end));
            if (charset.isPresent()) {
                return charset;
            }
        }
        return Optional.empty();
    }

    /// A charset by any of its names; those that browsers read as a larger set are read so too (WHATWG Encoding).
    private static Optional<Charset> named(String name) {
        String known = switch (name.toLowerCase(Locale.ROOT)) {
            case "" -> "";
            case "latin-1" -> "windows-1252";
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
            return known.isEmpty() ? Optional.empty() : Optional.of(wider(Charset.forName(known)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /// By whichever of their many names they were called.
    private static Charset wider(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                ? WINDOWS
                : charset;
    }
}
