package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The words")
class WordsTest {
    private static final Path WORDS = Path.of("../web/src/main/resources/words");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");
    private static final List<String> BANNED =
            List.of("please", "invalid", "oops", "forbidden", "successfully", "!");

    static Stream<String> features() throws IOException {
        try (Stream<Path> files = Files.list(WORDS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_en.properties"))
                    .map(name -> name.replace("_en.properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    @DisplayName("are the same sentences in both languages")
    void parity(String feature) {
        Properties english = read(feature + "_en");
        Properties spanish = read(feature + "_es");
        assertThat(new TreeSet<>(spanish.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(spanish.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    @DisplayName("say what is wrong and how to mend it, without blame or begging")
    void noBannedWord(String feature) {
        Properties english = read(feature + "_en");
        for (String key : english.stringPropertyNames()) {
            String sentence = english.getProperty(key).toLowerCase(Locale.ROOT);
            assertThat(BANNED).as(key).noneMatch(sentence::contains);
        }
    }

    private static String placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll("\\D.*?(?=\\d)|(?<=\\d)\\D.*", ""))
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Properties read(String file) {
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(file + ".properties"))) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
