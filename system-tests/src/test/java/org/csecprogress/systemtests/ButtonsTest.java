package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Checks that every button is tried out of time or by someone who may not use it, or is listed here
 * with what it does instead of writing.
 */
@DisplayName("Every button that writes")
class ButtonsTest {
    private static final Path PAGES = Path.of("../web/src/main/webapp");
    private static final Path TESTS = Path.of("src/test/java/org/csecprogress/systemtests");
    private static final Pattern FORGERIES = Pattern.compile("Forgery[A-Z]\\w*IT.java");

    private static final Pattern BUTTON =
            Pattern.compile("<(?:[hp]:command(?:Button|Link)|button|input)\\b[^>]*>");
    private static final Pattern SUBMITS = Pattern.compile("type=\"submit\"|<[hp]:command");

    /** A component that opens or closes something in the browser, and sends nothing. */
    private static final Pattern OPENS = Pattern.compile("<p:[^>]*\\stype=\"button\"");

    private static final Pattern COMMAND = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("\\sname=\"([^\"]+)\"");

    /** Buttons that need no such attempt, each with the reason. */
    private static final Map<String, String> NO_LINE =
            Map.ofEntries(
                    Map.entry("show", "asks for other lines of a table"),
                    Map.entry("clear", "asks for all lines of a table"),
                    Map.entry("about", "opens the dialog in which a comment is written"),
                    Map.entry("look", "shows what a paste would do"),
                    Map.entry("fill", "puts a paste into the page that its own buttons save"),
                    Map.entry("next", "saves as \"save\" does, and goes on"),
                    Map.entry("book-discard", "forgets a file that its sender alone can see"),
                    Map.entry("accept", "needs the secret of an invitation, see AccountsIT"),
                    Map.entry("show-code", "is there for an account with codes, see PasskeyIT"),
                    Map.entry(
                            "show-password",
                            "is there in the demonstration alone, see OwnFactorServiceTest"),
                    Map.entry(
                            "without",
                            "needs the secret of an invitation, see InvitationServiceTest"),
                    Map.entry(
                            "add-passkey",
                            "is there once a factor was shown again, and counts in that session alone, see OwnFactorServiceTest"),
                    Map.entry(
                            "provider-link",
                            "is there once a factor was shown again, and counts in that session alone, see OwnProviderServiceTest"),
                    Map.entry(
                            "provider-unlink",
                            "is there once a factor was shown again, and counts in that session alone, see OwnProviderServiceTest"),
                    Map.entry(
                            "begin-app",
                            "is there once a factor was shown again, and counts in that session alone, see OwnFactorServiceTest"),
                    Map.entry(
                            "add-app",
                            "is there once a factor was shown again, and counts in that session alone, see OwnFactorServiceTest"),
                    Map.entry(
                            "remove-app",
                            "is there once a factor was shown again, and counts in that session alone, see OwnFactorServiceTest"),
                    Map.entry(
                            "make-codes",
                            "is there once a factor was shown again, and counts in that session alone, see OwnFactorServiceTest"));

    @Test
    @DisplayName("is tried in the list of forgeries")
    void hasLine() throws IOException {
        Set<String> buttons = buttons();
        assertThat(buttons).contains("assign", "approve-all", "comment-save", "pass");
        String lines = forgeries();
        Set<String> without = new TreeSet<>();
        for (String button : buttons) {
            // A button in a line of a table is named after the table and the line too.
            if (!lines.contains("\"" + button + "\"") && !lines.contains(":" + button + "\"")) {
                without.add(button);
            }
        }
        assertThat(without).isEqualTo(new TreeSet<>(NO_LINE.keySet()));
    }

    private static String forgeries() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> files = Files.list(TESTS)) {
            for (Path file :
                    files.filter(f -> FORGERIES.matcher(f.getFileName().toString()).matches())
                            .toList()) {
                lines.append(Files.readString(file));
            }
        }
        return lines.toString();
    }

    private static Set<String> buttons() throws IOException {
        Set<String> buttons = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path page : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                Matcher button = BUTTON.matcher(Files.readString(page));
                while (button.find()) {
                    name(button.group()).map(ButtonsTest::plain).ifPresent(buttons::add);
                }
            }
        }
        return buttons;
    }

    private static Optional<String> name(String tag) {
        if (!SUBMITS.matcher(tag).find() || OPENS.matcher(tag).find()) {
            return Optional.empty();
        }
        Matcher name =
                (tag.startsWith("<h:") || tag.startsWith("<p:") ? COMMAND : NAME).matcher(tag);
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** Returns a generated name as the tests write it. */
    private static String plain(String name) {
        return name.replaceFirst("#\\{.*", "");
    }
}
