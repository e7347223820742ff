package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The short addresses of counties")
class CountyAddressesTest {
    private static final Path WEB_XML = Path.of("../web/src/main/webapp/WEB-INF/web.xml");
    private static final Pattern CONSTRAINT =
            Pattern.compile("<security-constraint>.*?</security-constraint>", Pattern.DOTALL);
    private static final Pattern ADDRESS =
            Pattern.compile("<url-pattern>/county/([^<]*)</url-pattern>");

    private static Set<String> slugs() {
        return Counties.builtIn().all().stream().map(County::slug).collect(Collectors.toSet());
    }

    /** Returns what follows {@code /county/} in the constraints with, or without, a role. */
    private static Set<String> addresses(boolean withRole) throws IOException {
        List<String> constraints =
                CONSTRAINT
                        .matcher(Files.readString(WEB_XML))
                        .results()
                        .map(result -> result.group())
                        .filter(text -> text.contains("<auth-constraint>") == withRole)
                        .toList();
        Set<String> found = new TreeSet<>();
        for (String constraint : constraints) {
            Matcher address = ADDRESS.matcher(constraint);
            while (address.find()) {
                found.add(address.group(1));
            }
        }
        return found;
    }

    @Test
    @DisplayName("are open to everybody, and no other address there is")
    void open() throws IOException {
        assertThat(addresses(false)).containsExactlyInAnyOrderElementsOf(slugs());
        assertThat(addresses(true)).contains("*");
    }

    @Test
    @DisplayName("are no page of those who are signed in")
    void noPage() throws IOException {
        Set<String> names = new TreeSet<>(addresses(true));
        for (String route : Routes.all()) {
            int at = route.indexOf(" /county/");
            if (at >= 0) {
                names.add(route.substring(at + " /county/".length()));
            }
        }
        assertThat(names)
                .contains("home", "people", "document")
                .doesNotContainAnyElementsOf(slugs());
    }
}
