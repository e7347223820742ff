package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page about the architecture")
class ArchitecturePageTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/architecture.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:[.#]\\w+)?`");
    private static final JavaClasses HOUSE = House.CLASSES;

    @Test
    @DisplayName("has the pictures and tables generated from the code")
    void drawn() throws IOException {
        String page = Files.readString(PAGE);
        String redrawn = new ArchitecturePage(HOUSE, ROOT).redrawn(page);
        if (Boolean.getBoolean("architecture.write")) {
            Files.writeString(PAGE, redrawn);
        } else {
            assertThat(page)
                    .as("docs/architecture.md; -Darchitecture.write=true draws it anew")
                    .isEqualTo(redrawn);
        }
    }

    @Test
    @DisplayName("names no missing class")
    void classes() throws IOException {
        Set<String> known =
                HOUSE.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        Matcher found = NAMED.matcher(Files.readString(PAGE));
        while (found.find()) {
            named.add(found.group(1));
        }
        assertThat(named).hasSizeGreaterThan(50);
        named.removeAll(known);
        assertThat(named).as("named in docs/architecture.md").isEmpty();
    }
}
