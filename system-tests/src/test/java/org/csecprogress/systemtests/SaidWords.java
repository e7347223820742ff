package org.csecprogress.systemtests;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.csecprogress.kernel.Language;

/** The texts of the public pages in one language, and its formats of numbers. */
class SaidWords {
    private static final Map<Language, Properties> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Properties words;

    SaidWords(Language language) {
        this.language = language;
        words = READ.computeIfAbsent(language, SaidWords::read);
    }

    private static Properties read(Language language) {
        Properties words = new Properties();
        String lang = language == Language.ES ? "es" : "en";
        Path file = Path.of("../web/src/main/resources/words/publication_" + lang + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    Language language() {
        return language;
    }

    /** Returns the text of a key. */
    String word(String key) {
        return words.getProperty(key);
    }

    /** Returns the keys with a prefix. */
    List<String> keys(String prefix) {
        return words.stringPropertyNames().stream().filter(k -> k.startsWith(prefix)).toList();
    }

    /** Formats a pattern with values. */
    String format(String pattern, Object... values) {
        return new MessageFormat(pattern, language.locale()).format(values);
    }

    /** Formats the two ends of an interval. */
    String ends(String lower, String upper) {
        return format(word("change.interval.ends"), lower, upper).replace('\u00a0', ' ');
    }

    /** Formats a value with its interval in parentheses. */
    String estimate(String value, String lower, String upper) {
        return format(word("picture.dots.estimate"), value, ends(lower, upper))
                .replace('\u00a0', ' ');
    }

    /** Formats a share from 0 to 1 in whole percent, below ten with one decimal. */
    static String percent(double share) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
        BigDecimal tenth = percent.setScale(1, RoundingMode.HALF_UP);
        boolean small = tenth.signum() > 0 && tenth.compareTo(BigDecimal.TEN) < 0;
        return (small ? tenth : percent.setScale(0, RoundingMode.HALF_UP)).toPlainString() + "%";
    }

    /** Formats a part of a whole like a share; it is rounded once, from the exact quotient. */
    static String percent(long part, long whole) {
        BigDecimal all = BigDecimal.valueOf(whole);
        BigDecimal hundredfold = BigDecimal.valueOf(part).movePointRight(2);
        BigDecimal tenth = hundredfold.divide(all, 1, RoundingMode.HALF_UP);
        boolean small = tenth.signum() > 0 && tenth.compareTo(BigDecimal.TEN) < 0;
        BigDecimal shown = small ? tenth : hundredfold.divide(all, 0, RoundingMode.HALF_UP);
        return shown.toPlainString() + "%";
    }

    /** Formats a date. */
    String date(LocalDate day) {
        boolean spanish = language == Language.ES;
        return DateTimeFormatter.ofPattern(
                        spanish ? "d 'de' MMMM 'de' uuuu" : "MMMM d, uuuu",
                        spanish ? Locale.forLanguageTag("es") : Locale.ENGLISH)
                .format(day);
    }

    /** Formats a number with a number of decimals. */
    static String rounded(double number, int places) {
        return PublishedFiles.written(
                BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP).toPlainString());
    }
}
