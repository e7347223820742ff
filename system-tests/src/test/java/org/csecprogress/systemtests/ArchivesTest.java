package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.csecprogress.budget.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An archive")
class ArchivesTest {
    private static final String WAR = "web/target/csec-progress.war";
    private static final String EAR = "ear/target/csec-progress.ear";
    private static final String DEMONSTRATION = "demo/target/csec-progress-demo.war";
    private static final String SERVER = "web/target/runtime/payara-micro.jar";
    private static final String CLOCK = "org/csecprogress/demo/service/DemoClock.class";

    /** By this interface production notices that an archive has the demonstration. */
    private static final String SEAM = "org/csecprogress/kernel/service/Demonstration.class";

    /** The libraries that the beans stand on, with the solver whose native library they load. */
    private static final Set<String> LIBRARIES =
            Set.of(
                    "solver",
                    "disclosure",
                    "domain",
                    "audit-release",
                    "ojalgo",
                    "ortools-java",
                    "ortools-linux-x86-64");

    /**
     * Something in an archive, or in an archive in it.
     *
     * @param holder the path of the archive that has it, in those around it
     * @param name its name there
     */
    private record Content(String holder, String name) {
        boolean isOfTheDemonstration() {
            String path = name.replaceFirst("^WEB-INF/classes/", "");
            String file = path.substring(path.lastIndexOf('/') + 1);
            return path.startsWith("org/csecprogress/demo/")
                    || path.startsWith("demo/")
                    || holder.matches(".*/demo-[^/]*\\.jar")
                    || (path.startsWith("org/csecprogress/") && file.startsWith("Demo"));
        }
    }

    private static List<Content> contents(String archive) throws IOException {
        List<Content> found = new ArrayList<>();
        try (InputStream file = Files.newInputStream(Path.of("..").resolve(archive))) {
            list(file, "", found);
        }
        return found;
    }

    private static void list(InputStream archive, String holder, List<Content> found)
            throws IOException {
        var entries = new ZipInputStream(archive);
        for (ZipEntry each = entries.getNextEntry(); each != null; each = entries.getNextEntry()) {
            found.add(new Content(holder, each.getName()));
            if (each.getName().matches(".*\\.(jar|war)")) {
                list(entries, holder + "/" + each.getName(), found);
            }
        }
    }

    private static Set<String> ofTheDemonstration(String archive) throws IOException {
        return contents(archive).stream()
                .filter(Content::isOfTheDemonstration)
                .map(each -> each.name().replaceFirst("^WEB-INF/classes/", ""))
                .filter(name -> !name.endsWith("/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {WAR, EAR})
    @Proves("ASVS 15.2.3")
    @DisplayName("of production has no class and no file of the demonstration")
    void production(String archive) throws IOException {
        assertThat(contents(archive))
                .anyMatch(each -> each.name().endsWith("kernel/service/BusinessClock.class"));
        assertThat(ofTheDemonstration(archive)).containsExactly(SEAM);
    }

    @Test
    @DisplayName("of the demonstration has them, which proves that the check can find them")
    void demonstration() throws IOException {
        assertThat(ofTheDemonstration(DEMONSTRATION))
                .contains(
                        CLOCK,
                        SEAM,
                        "org/csecprogress/demo/DemoGenerator.class",
                        "org/csecprogress/demo/web/DayServlet.class",
                        "demo/inputs.csv")
                .anyMatch(name -> name.startsWith("demo/plans/"));
    }

    @ParameterizedTest
    @CsvSource({WAR + ",/WEB-INF/lib/", EAR + ",/lib/"})
    @DisplayName("has each library once, where every module sees the one copy")
    void once(String archive, String folder) throws IOException {
        List<String> jars =
                contents(archive).stream()
                        .map(each -> each.holder() + "/" + each.name())
                        .filter(path -> path.endsWith(".jar"))
                        .toList();
        for (String library : LIBRARIES) {
            assertThat(jars)
                    .filteredOn(path -> path.matches(".*/" + library + "(-\\d[^/]*)?\\.jar"))
                    .as(library)
                    .singleElement()
                    .asString()
                    .startsWith(folder);
        }
    }

    /** Payara gives a portal the server's classes first, and the two fit together. */
    @ParameterizedTest
    @ValueSource(strings = {WAR, EAR})
    @DisplayName("reads tokens with the libraries in the versions that the server has")
    void tokens(String archive) throws IOException {
        for (String library : List.of("com.nimbusds/nimbus-jose-jwt", "net.minidev/json-smart")) {
            assertThat(version(archive, library)).isEqualTo(version(SERVER, library)).isNotEmpty();
        }
    }

    /** Returns the version of a library that is in an archive. */
    private static String version(String archive, String library) throws IOException {
        String name = library.substring(library.indexOf('/') + 1);
        try (var whole = new ZipFile(Path.of("..", archive).toFile())) {
            ZipEntry found =
                    whole.stream()
                            .filter(each -> each.getName().matches(".*/" + name + "[-\\d.]*jar"))
                            .findFirst()
                            .orElseThrow();
            var jar = new ZipInputStream(whole.getInputStream(found));
            ZipEntry each = jar.getNextEntry();
            while (!each.getName().equals("META-INF/maven/" + library + "/pom.properties")) {
                each = jar.getNextEntry();
            }
            Properties properties = new Properties();
            properties.load(jar);
            return properties.getProperty("version");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {WAR, EAR})
    @DisplayName("has each of our classes once")
    void noClassTwice(String archive) throws IOException {
        Map<String, List<String>> holders = new TreeMap<>();
        for (Content each : contents(archive)) {
            String name = each.name().replaceFirst("^WEB-INF/classes/", "");
            if (name.matches("org/csecprogress/.*\\.class")) {
                holders.computeIfAbsent(name, key -> new ArrayList<>()).add(each.holder());
            }
        }
        assertThat(holders).hasSizeGreaterThan(1000);
        holders.values().removeIf(each -> each.size() == 1);
        assertThat(holders).isEmpty();
    }
}
