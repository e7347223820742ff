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
import java.util.Properties;
import org.csecprogress.kernel.Language;

/** The words of the public pages in one language, read from their file, and how numbers stand. */
class SaidWords {
    private final Language language;
    private final Properties words = new Properties();

    SaidWords(Language language) {
        this.language = language;
        String lang = language == Language.ES ? "es" : "en";
        Path file = Path.of("../web/src/main/resources/words/publication_" + lang + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Language language() {
        return language;
    }

    /** The words of a key. */
    String word(String key) {
        return words.getProperty(key);
    }

    /** The keys that begin so. */
    List<String> keys(String prefix) {
        return words.stringPropertyNames().stream().filter(k -> k.startsWith(prefix)).toList();
    }

    /** Words with their values. */
    String format(String pattern, Object... values) {
        return new MessageFormat(pattern, language.locale()).format(values);
    }

    /** Two ends of an interval. */
    String ends(String lower, String upper) {
        return format(word("change.interval.ends"), lower, upper).replace('\u00a0', ' ');
    }

    /** A value with its interval in brackets. */
    String estimate(String value, String lower, String upper) {
        return format(word("picture.dots.estimate"), value, ends(lower, upper))
                .replace('\u00a0', ' ');
    }

    /** A share of one in percent: whole, from below ten with one decimal. */
    static String percent(double share) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
        BigDecimal tenth = percent.setScale(1, RoundingMode.HALF_UP);
        boolean small = tenth.signum() > 0 && tenth.compareTo(BigDecimal.TEN) < 0;
        return (small ? tenth : percent.setScale(0, RoundingMode.HALF_UP)).toPlainString() + "%";
    }

    /** A day as the language writes it. */
    String date(LocalDate day) {
        boolean spanish = language == Language.ES;
        return DateTimeFormatter.ofPattern(
                        spanish ? "d 'de' MMMM 'de' uuuu" : "MMMM d, uuuu",
                        spanish ? Locale.forLanguageTag("es") : Locale.ENGLISH)
                .format(day);
    }

    /** A number as it is written with so many decimals. */
    static String rounded(double number, int places) {
        return PublishedFiles.written(
                BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP).toPlainString());
    }
}
