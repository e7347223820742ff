package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sources")
class SourceRulesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int LONGEST_CLASS = 400;
    private static final int LONGEST_METHOD = 40;
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FORBIDDEN_MARKUP =
            Pattern.compile(
                    "\\sstyle=|\\son[a-z]+=|<script>|escape=\"false\"|<f:ajax|type=\"number\"");

    @Test
    @DisplayName("contain no code of the catalogue, which is data")
    void noCodeOfTheCatalogue() {
        Set<String> codes = codes();
        List<String> found = new ArrayList<>();
        forEachLine(
                "glob:**/src/main/**.{java,xhtml}",
                (place, line) -> {
                    Matcher literal = LITERAL.matcher(line);
                    while (literal.find()) {
                        if (codes.contains(literal.group(1))) {
                            found.add(place + " " + literal.group());
                        }
                    }
                });
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("of the truth gate use no class of the report or of its disclosure control")
    void truthIsIndependent() {
        Set<String> gate = new TreeSet<>();
        List<String> found = new ArrayList<>();
        forEachLine(
                "glob:**/systemtests/{TruthIT,Recomputed*,Published*,PageFigures,PictureFigures,"
                        + "WorkedOut,Said*,MilestoneFile,Populations,Reckoning,Signs,Html}.java",
                (place, line) -> {
                    gate.add(place.replaceFirst(":.*", ""));
                    if (line.matches(
                            ".*csecprogress\\.(publication|disclosure|auditrelease|solver|statistics)\\b.*")) {
                        found.add(place + " " + line);
                    }
                });
        assertThat(gate).hasSizeGreaterThan(14);
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("are analysed in every module, including new ones")
    void analysed() throws IOException {
        String checks = Files.readString(ROOT.resolve("checks/pom.xml"));
        try (Stream<Path> modules = Files.list(ROOT)) {
            assertThat(modules.filter(m -> Files.exists(m.resolve("src/main/java"))))
                    .hasSizeGreaterThan(4)
                    .allMatch(
                            m ->
                                    checks.contains(
                                            "{csec.root}/%s/target/classes\" includes=\"**/*.class\"/>"
                                                    .formatted(m.getFileName())));
        }
    }

    @Test
    @DisplayName("have no class over 400 lines")
    void noLongClass() {
        List<String> found = new ArrayList<>();
        files("glob:**/src/main/**.java")
                .forEach(
                        file -> {
                            int lines = lines(file).size();
                            if (lines > LONGEST_CLASS) {
                                found.add(ROOT.relativize(file) + " " + lines);
                            }
                        });
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("have no method over 40 lines")
    void noLongMethod() throws IOException {
        List<String> found = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(
                                            files("glob:**/src/main/**.java")));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new LongMethods(unit, positions, found).scan(unit, null);
            }
        }
        assertThat(found).isEmpty();
    }

    private static final class LongMethods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long start = positions.getStartPosition(unit, method);
            long end = positions.getEndPosition(unit, method);
            if (start >= 0 && end >= 0) {
                LineMap lines = unit.getLineMap();
                long length = lines.getLineNumber(end) - lines.getLineNumber(start) + 1;
                if (length > LONGEST_METHOD) {
                    Path file = Path.of(unit.getSourceFile().toUri());
                    found.add(ROOT.relativize(file) + " " + method.getName() + " " + length);
                }
            }
            return super.visitMethod(method, null);
        }
    }

    @Test
    @DisplayName("catch no general exception outside the edges")
    void noGeneralCatch() {
        List<String> found = new ArrayList<>();
        forEachLine(
                "glob:**/src/main/**.java",
                (place, line) -> {
                    if (line.matches(".*catch \\((Exception|Throwable|RuntimeException) .*")) {
                        found.add(place + " " + line.strip());
                    }
                });
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("have no inline style, script or handler, and no number field")
    void cleanMarkup() {
        List<String> found = new ArrayList<>();
        forEachLine(
                "glob:**/src/main/webapp/**.xhtml",
                (place, line) -> {
                    if (FORBIDDEN_MARKUP.matcher(line).find()) {
                        found.add(place + " " + line.strip());
                    }
                });
        assertThat(found).isEmpty();
    }

    /** Returns the codes only a catalogue can have: those with a digit, dash or underscore. */
    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (Catalog catalog : Catalogs.builtIn().all()) {
            catalog.measures().forEach(measure -> codes.add(measure.code()));
            catalog.inputs().forEach(input -> codes.add(input.code()));
            catalog.milestones().forEach(milestone -> codes.add(milestone.code()));
            catalog.rules().forEach(rule -> codes.add(rule.code()));
            catalog.textFields().forEach(field -> codes.add(field.code()));
            catalog.dimensions()
                    .forEach(
                            dimension -> {
                                codes.add(dimension.code());
                                catalog.categories(dimension.code())
                                        .forEach(category -> codes.add(category.code()));
                            });
        }
        codes.removeIf(code -> !code.matches(".*[-_0-9].*") || code.length() < 3);
        return codes;
    }

    private static void forEachLine(String glob, BiConsumer<String, String> check) {
        files(glob)
                .forEach(
                        file -> {
                            List<String> lines = lines(file);
                            for (int i = 0; i < lines.size(); i++) {
                                check.accept(ROOT.relativize(file) + ":" + (i + 1), lines.get(i));
                            }
                        });
    }

    private static List<Path> files(String glob) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            var matcher = ROOT.getFileSystem().getPathMatcher(glob);
            List<Path> found =
                    all.filter(matcher::matches)
                            .filter(file -> !file.toString().contains("/target/"))
                            .toList();
            assertThat(found).as(glob).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
