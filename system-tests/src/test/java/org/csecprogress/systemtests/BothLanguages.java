package org.csecprogress.systemtests;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads every text of the product that exists in two languages, from the bundles and the data. */
final class BothLanguages {
    private static final Path WORDS = Path.of("../web/src/main/resources/words");
    private static final Path NOTICES = Path.of("../domain/src/main/resources/notification");
    private static final List<Path> DATA =
            List.of(Path.of("../domain/src/main/resources"), Path.of("../demo/src/main/resources"));
    private static final String ENGLISH = "_en";
    private static final String SPANISH = "_es";
    private static final Pattern VALUE = Pattern.compile("\\{\\d+[^{}]*}");

    /** A choice format; its last sentence is the one for many. */
    private static final Pattern CHOICE =
            Pattern.compile("\\{\\d+,choice,(?:[^{}|]|\\{\\d+})*(?:\\|(?:[^{}|]|\\{\\d+})*)*}");

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\([^)]*\\)|\\*\\*");

    /**
     * A text in both languages.
     *
     * @param place the file and key, or the file and column
     */
    record Text(String place, String english, String spanish) {
        /** Returns the group of a key: its file and the first part of its name. */
        String group() {
            String[] parts = place.split("[ .]", -1);
            return parts[0] + " " + parts[1] + (parts[1].equals("page") ? "." + parts[2] : "");
        }
    }

    private BothLanguages() {}

    /** Returns the texts of pages. */
    static List<Text> words() throws IOException {
        return bundles(WORDS);
    }

    /** Returns the texts of notices and of their mails. */
    static List<Text> notices() throws IOException {
        return bundles(NOTICES);
    }

    private static List<Text> bundles(Path folder) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (Path file : in(folder, ENGLISH + ".properties")) {
            String name = file.getFileName().toString().replace(ENGLISH + ".properties", "");
            Properties english = read(file);
            Properties spanish = read(folder.resolve(name + SPANISH + ".properties"));
            for (String key : new TreeSet<>(english.stringPropertyNames())) {
                texts.add(
                        new Text(
                                name + " " + key,
                                english.getProperty(key),
                                spanish.getProperty(key, "")));
            }
        }
        return texts;
    }

    /** Returns the texts of catalogue and reference data: each pair of columns in two languages. */
    static List<Text> data() throws IOException {
        List<Text> texts = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (Path folder : DATA) {
            files.addAll(in(folder, ".csv"));
        }
        for (Path file : files) {
            List<List<String>> rows = rows(file);
            List<String> head = rows.isEmpty() ? List.of() : rows.get(0);
            for (String column : head) {
                String other = column.replaceFirst(ENGLISH + "$", SPANISH);
                if (!other.equals(column) && head.contains(other)) {
                    addColumn(file.getFileName().toString(), column, other, rows, texts);
                }
            }
        }
        return texts;
    }

    private static void addColumn(
            String file, String column, String other, List<List<String>> rows, List<Text> texts) {
        int english = rows.get(0).indexOf(column);
        int spanish = rows.get(0).indexOf(other);
        for (List<String> row : rows.subList(1, rows.size())) {
            texts.add(
                    new Text(
                            file.replace(".csv", "") + " " + column,
                            row.get(english),
                            row.get(spanish)));
        }
    }

    /** Returns the rows of a CSV file, including its heading. */
    static List<List<String>> rows(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CSVFormat.RFC4180.parse(reader).stream().map(CSVRecord::toList).toList();
        }
    }

    private static List<Path> in(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Properties read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a text as it is read: values become numbers, a choice the sentence for many. */
    static String asRead(String text) {
        Matcher choice = CHOICE.matcher(text);
        String chosen =
                choice.replaceAll(
                        found -> {
                            String all = found.group();
                            String last = all.substring(all.lastIndexOf('|') + 1);
                            String one = last.substring(0, last.length() - 1);
                            return Matcher.quoteReplacement(one.replaceFirst("^[^#<]*[#<]", ""));
                        });
        return LINK.matcher(VALUE.matcher(chosen).replaceAll("12")).replaceAll("$1").strip();
    }

    /** Returns whether a text is a whole sentence, not a label. */
    static boolean isSentence(String text) {
        return text.matches("(?s).*[.?][\u201d\u2019\")]?") && text.split("\\s+", -1).length >= 5;
    }
}
