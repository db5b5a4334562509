package org.daybook.core.language;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/// Compiles the word classes out of the two lexica of nlp4j-english (Apache-2.0): Brown
/// clusters and ambiguity classes.
final class Lexica {
    private static final String CLUSTERS = "edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz";
    private static final String AMBIGUITIES =
            "edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz";

    private Lexica() {}

    static void write(DataOutputStream out, Path jar) throws IOException {
        TreeMap<String, String> paths = new TreeMap<>();
        read(jar, CLUSTERS).forEach((word, all) -> {
            String longest = "";
            for (Object path : all) {
                longest = ((String) path).length() > longest.length() ? (String) path : longest;
            }
            if (wanted(word)) {
                paths.put(word, longest);
            }
        });
        TreeMap<String, String> classes = new TreeMap<>();
        read(jar, AMBIGUITIES).forEach((word, all) -> {
            if (wanted(word)) {
                List<String> tags = new ArrayList<>();
                all.forEach(tag -> tags.add((String) tag));
                classes.put(word, String.join(" ", tags.subList(0, Math.min(3, tags.size()))));
            }
        });
        List<String> pathNumbers = new ArrayList<>(new TreeSet<>(paths.values()));
        Map<String, Integer> number = new HashMap<>();
        for (String path : pathNumbers) {
            number.put(path, number.size() + 1);
        }
        Map<String, Integer> ambiguity = new HashMap<>();
        for (String one : new TreeSet<>(classes.values())) {
            ambiguity.put(one, ambiguity.size() + 1);
        }
        out.writeInt(pathNumbers.size() + 1);
        out.writeInt(0);
        for (String path : pathNumbers) {
            out.writeInt(Integer.parseInt("1" + path, 2));
        }
        TreeMap<Integer, Integer> entries = new TreeMap<>();
        TreeSet<String> words = new TreeSet<>(paths.keySet());
        words.addAll(classes.keySet());
        for (String word : words) {
            boolean both = paths.containsKey(word) && classes.containsKey(word);
            boolean ordinary = both || (word.length() <= 14 && word.chars().allMatch(Character::isLetter));
            if (ordinary) {
                entries.putIfAbsent(
                        Hash.word(word),
                        (number.getOrDefault(paths.getOrDefault(word, ""), 0) << 16)
                                | ambiguity.getOrDefault(classes.getOrDefault(word, ""), 0));
            }
        }
        System.err.println("word classes: " + entries.size() + " words, " + number.size() + " clusters, "
                + ambiguity.size() + " ambiguity classes; of " + paths.size() + " and " + classes.size());
        out.writeInt(entries.size());
        int hash = Integer.MIN_VALUE;
        for (Map.Entry<Integer, Integer> entry : entries.entrySet()) {
            LearntRows.writeStep(out, entry.getKey() - hash);
            LearntRows.writeStep(out, entry.getValue() >>> 16);
            LearntRows.writeStep(out, entry.getValue() & 0xffff);
            hash = entry.getKey();
        }
    }

    private static boolean wanted(String word) {
        return word.length() <= 20 && word.chars().allMatch(c -> c > ' ' && c < 0x250 && !(c >= '1' && c <= '9'));
    }

    /// The lexica are maps as Java serialises them, packed with xz.
    @SuppressWarnings({"unchecked", "BanSerializableRead"})
    private static Map<String, Collection<Object>> read(Path jar, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream packed = zip.getInputStream(zip.getEntry(entry));
                ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(new XZInputStream(packed)))) {
            return (Map<String, Collection<Object>>) in.readObject();
        } catch (ClassNotFoundException impossible) {
            throw new IOException("Reading " + entry + " of " + jar, impossible);
        }
    }
}
