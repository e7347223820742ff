package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

@DisplayName("The words")
class WordsTest {
    private static final Path WORDS = Path.of("../web/src/main/resources/words");
    private static final Path PAGES = Path.of("../web/src/main/webapp");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");

    /** Names that are the same in every language: the portal, file formats, digests. */
    private static final Pattern NAME =
            Pattern.compile("CSEC Progress|\\b(HTML|JSON|CSV|sha256)\\b");

    /** The element for keys of the keyboard, which are named as printed on them. */
    private static final String KEY = "kbd";

    /** Attributes that are shown or read aloud. */
    private static final List<String> SPOKEN =
            List.of("aria-label", "title", "alt", "placeholder", "label", "hint");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");
    private static final List<String> BANNED =
            List.of("please", "invalid", "oops", "forbidden", "successfully", "!");

    /** Phrases that a native speaker would not write on a page. */
    private static final Pattern ODD =
            Pattern.compile(
                    "(?i)\\b(?:mend(?:s|ed|ing)?|meanwhile|whoever|for who|thaw(?:s|ed|ing)?"
                            + "|let (?:\\w+ ){0,2}go|taken home|so already"
                            + "|stands? (?:there|beside|in))\\b");

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
    @DisplayName("have the same sentences in both languages")
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

    @Test
    @DisplayName("have unique keys, since one bundle holds them all")
    void noKeyTwice() throws IOException {
        List<String> keys =
                features()
                        .flatMap(feature -> read(feature + "_en").stringPropertyNames().stream())
                        .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("of pages and e-mails are those of a native speaker")
    void noOddPhrase() throws IOException {
        Stream.concat(BothLanguages.words().stream(), BothLanguages.notices().stream())
                .forEach(
                        text ->
                                assertThat(text.english())
                                        .as(text.place())
                                        .doesNotContainPattern(ODD));
    }

    @ParameterizedTest
    @MethodSource("features")
    @DisplayName("say what is wrong and how to fix it, without blame or begging")
    void noBannedWord(String feature) {
        Properties english = read(feature + "_en");
        for (String key : english.stringPropertyNames()) {
            String sentence = english.getProperty(key).toLowerCase(Locale.ROOT);
            assertThat(BANNED).as(key).noneMatch(sentence::contains);
        }
    }

    @Test
    @DisplayName("are never typed into a page")
    void noneTypedIntoPages() throws Exception {
        List<String> found = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(PAGES)) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                collect(document(page).getDocumentElement(), page.toString(), found);
            }
        }
        assertThat(found).isEmpty();
    }

    private static void collect(Element element, String page, List<String> found) {
        if (KEY.equals(element.getAttribute("class"))) {
            return;
        }
        for (String name : SPOKEN) {
            check(element.getAttribute(name), page, found);
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                collect(child, page, found);
            } else if (node instanceof Text text) {
                check(text.getData(), page, found);
            }
        }
    }

    private static void check(String text, String page, List<String> found) {
        String typed = NAME.matcher(EXPRESSION.matcher(text).replaceAll("")).replaceAll("");
        if (typed.matches("(?s).*\\p{L}.*")) {
            found.add(page + ": " + text.strip());
        }
    }

    private static Document document(Path page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(page.toFile());
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
