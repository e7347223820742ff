package org.csecprogress.privacyscreen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A list of words that tells names from other capitalised words. */
final class NameWords {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private final Set<String> words;

    private NameWords(Set<String> words) {
        this.words = words;
    }

    /** Reads {@code screen/<name>.txt}: one word a line, with remarks after a hash. */
    static NameWords read(String name) {
        String path = "/screen/" + name + ".txt";
        try (InputStream in = NameWords.class.getResourceAsStream(path)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new NameWords(
                    all.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(NameWords::folded)
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    boolean has(String word) {
        return words.contains(folded(word));
    }

    /** Removes case and accents: José, JOSE and Jose are one name. */
    private static String folded(String word) {
        String parted = Normalizer.normalize(word, Normalizer.Form.NFD);
        return ACCENT.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
