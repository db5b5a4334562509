package org.daybook.core.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.core.lexicon.LexiconFile;

/// What the map knows: GeoNames' populated places and divisions (one binary table, see
/// `scripts/compile-gazetteer` for its layout), the countries, and our own regions.
/// Immutable, shared by all threads.
///
/// The table stays as the bytes that it is (15 MB of heap, no object per place); a
/// name is found by binary search.
final class Gazetteer {
    private static final int MAGIC = 0x44424731; // DBG1
    private static final int ADMIN1 = 10;
    private static final int ADMIN2 = 11;
    private static final int HEAD = 32;
    private static final int BYTES_PER_ENTRY = 25;

    /// A name has at most this many words ("Saint Vincent and the Grenadines").
    static final int LONGEST = 6;

    private final ByteBuffer table;
    private final byte[] bytes;
    private final int keys;
    private final int latitudes;
    private final int longitudes;
    private final int people;
    private final int ids;
    private final int names;
    private final int divisions;
    private final int countryIndexes;
    private final int kinds;
    private final int keyOffsets;
    private final int firsts;
    private final int references;
    private final int keyBytes;
    private final int nameBytes;
    private final int countryNames;
    private final int divisionNames;
    private final Countries countries;
    private final Map<String, List<Candidate>> own = new HashMap<>();
    private final Map<String, Candidate> states = new HashMap<>();

    private Gazetteer(byte[] bytes, Countries countries) {
        this.bytes = bytes;
        ByteBuffer table = ByteBuffer.wrap(bytes);
        if (table.getInt(0) != MAGIC) {
            throw new IllegalStateException(
                    "gazetteer.bin is not a gazetteer: compile it with scripts/compile-gazetteer");
        }
        this.table = table;
        this.countries = countries;
        int entries = table.getInt(4);
        keys = table.getInt(8);
        latitudes = HEAD;
        longitudes = latitudes + 4 * entries;
        people = longitudes + 4 * entries;
        ids = people + 4 * entries;
        names = ids + 4 * entries;
        divisions = names + 4 * entries;
        countryIndexes = divisions + 2 * entries;
        kinds = countryIndexes + 2 * entries;
        keyOffsets = kinds + entries;
        firsts = keyOffsets + 4 * (keys + 1);
        references = firsts + 4 * (keys + 1);
        keyBytes = references + 4 * table.getInt(12);
        nameBytes = keyBytes + table.getInt(16);
        countryNames = nameBytes + table.getInt(20);
        divisionNames = countryNames + 4 * table.getInt(24);
        addRegions();
        addCountries();
    }

    static Gazetteer load() {
        try (InputStream stream = Gazetteer.class.getResourceAsStream("gazetteer.bin")) {
            if (stream == null) {
                throw new IllegalStateException("gazetteer.bin is missing: compile it with scripts/compile-gazetteer");
            }
            return new Gazetteer(bytes(stream), Countries.load());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read gazetteer.bin", failure);
        }
    }

    /// The table in one array of its size, which its head tells: grown and copied
    /// it took three times as long.
    private static byte[] bytes(InputStream stream) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(stream.readNBytes(HEAD));
        int size = HEAD
                + BYTES_PER_ENTRY * head.getInt(4)
                + 8 * (head.getInt(8) + 1)
                + 4 * head.getInt(12)
                + head.getInt(16)
                + head.getInt(20)
                + 4 * (head.getInt(24) + head.getInt(28));
        byte[] bytes = new byte[size];
        System.arraycopy(head.array(), 0, bytes, 0, HEAD);
        int read = stream.readNBytes(bytes, HEAD, size - HEAD);
        if (read != size - HEAD) {
            throw new IOException("it ends after " + (HEAD + read) + " of " + size + " bytes");
        }
        return bytes;
    }

    Countries countries() {
        return countries;
    }

    /// The state or province of an abbreviation behind a comma (`Ill.`, `TX`), or of a full name.
    Optional<Candidate> state(String written) {
        return Optional.ofNullable(states.get(written));
    }

    /// The same behind a comma, where the point of an abbreviation may be missing (`Edmonton, Ky`).
    Optional<Candidate> stateBehind(String written) {
        Candidate state = states.get(written);
        return Optional.ofNullable(state != null ? state : states.get(written + "."));
    }

    /// Whether anything bears this name; quicker than to find it.
    boolean knows(String name) {
        String key = Folding.fold(name);
        return own.containsKey(key) || indexOf(key) >= 0;
    }

    /// Everything that bears this name, our own regions and countries first.
    List<Candidate> find(String name) {
        String key = Folding.fold(name);
        List<Candidate> found = new ArrayList<>(own.getOrDefault(key, List.of()));
        int at = indexOf(key);
        if (at >= 0) {
            int end = table.getInt(firsts + 4 * (at + 1));
            for (int i = table.getInt(firsts + 4 * at); i < end; i++) {
                int reference = table.getInt(references + 4 * i);
                add(found, reference >> 1, (reference & 1) != 0);
            }
        }
        return found;
    }

    private void add(List<Candidate> found, int entry, boolean alternate) {
        int kind = table.get(kinds + entry);
        String shortCode = name(table.getInt(countryNames + 4 * table.getShort(countryIndexes + 2 * entry)));
        String country =
                countries.byShortCode(shortCode).map(Countries.Country::code).orElse("");
        String name = name(table.getInt(names + 4 * entry));
        if (kind == ADMIN1) { // ours is better placed, and the country itself is no division of itself
            for (Candidate known : found) {
                if (known.kind().equals("admin") && known.country().equals(country)) {
                    return;
                }
            }
        }
        int id = table.getInt(ids + 4 * entry);
        found.add(new Candidate(
                name,
                table.getInt(latitudes + 4 * entry) / 1e5,
                table.getInt(longitudes + 4 * entry) / 1e5,
                country,
                name(table.getInt(divisionNames + 4 * table.getShort(divisions + 2 * entry))),
                switch (kind) {
                    case ADMIN1 -> "admin";
                    case ADMIN2 -> "county";
                    case 1 -> "capital";
                    case 6 -> "quarter";
                    default -> "city";
                },
                id == 0 ? OptionalLong.empty() : OptionalLong.of(id),
                table.getInt(people + 4 * entry),
                alternate));
    }

    private String name(int offset) {
        int at = nameBytes + offset;
        int length = table.get(at) & 0xff;
        return new String(bytes, at + 1, length, StandardCharsets.UTF_8);
    }

    private int indexOf(String key) {
        int low = 0;
        int high = keys - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private int compare(int index, String key) {
        int begin = table.getInt(keyOffsets + 4 * index);
        int length = table.getInt(keyOffsets + 4 * index + 4) - begin;
        for (int i = 0; i < Math.min(length, key.length()); i++) {
            int order = table.get(keyBytes + begin + i) - key.charAt(i);
            if (order != 0) {
                return order;
            }
        }
        return length - key.length();
    }

    private void addRegions() {
        for (String[] line : LexiconFile.rows(Gazetteer.class, "en/regions.txt", 7)) {
            String[] names = line[0].split("\\|", -1);
            OptionalLong id = line[5].equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(line[5]));
            boolean state = !line[6].equals("-");
            Candidate region = new Candidate(
                    names[0],
                    Double.parseDouble(line[3]),
                    Double.parseDouble(line[4]),
                    line[2].equals("-") ? "" : line[2],
                    state ? names[0].replace(" State", "") : "",
                    line[1],
                    id,
                    line[1].equals("city") ? 1_000_000 : 5_000_000,
                    false);
            for (String name : names) {
                own.computeIfAbsent(Folding.fold(name), absent -> new ArrayList<>(1))
                        .add(region);
                states.put(name, region);
            }
            if (state && names[0].endsWith(" State")) { // alone, "Washington" and "New York" are the cities first
                own.computeIfAbsent(Folding.fold(region.division()), absent -> new ArrayList<>(1))
                        .add(region.lesser());
                states.put(region.division(), region);
            }
            if (state) {
                for (String abbreviation : line[6].split("\\|", -1)) {
                    states.put(abbreviation, region);
                }
            }
        }
    }

    private void addCountries() {
        for (Countries.Country country : countries.all()) {
            Candidate place = new Candidate(
                    country.name(),
                    country.centre().latitude(),
                    country.centre().longitude(),
                    country.code(),
                    "",
                    "country",
                    country.geonameid(),
                    50_000_000,
                    false);
            for (String name : country.names()) {
                List<Candidate> same = own.computeIfAbsent(Folding.fold(name), absent -> new ArrayList<>(1));
                if (!same.contains(place)) {
                    same.addFirst(place);
                }
            }
        }
    }
}
