package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The classes of the product, and classes planted to show that a rule catches what it is for. */
final class House {
    /** Every class of the product, without tests. */
    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("org.csecprogress");

    private static final Pattern NAME =
            Pattern.compile("package ([\\w.]+);[\\s\\S]*?(?:class|interface|record) (\\w+)");

    private House() {}

    /**
     * Checks that the product keeps a rule, and that the rule catches classes that break it.
     *
     * @param planted the sources of classes of which at least one breaks the rule; one class each
     */
    static void hold(ArchRule rule, String... planted) {
        assertThat(rule.evaluate(planted(planted)).hasViolation())
                .as("The rule catches its planted class: " + rule.getDescription())
                .isTrue();
        rule.check(CLASSES);
    }

    /** Compiles sources, each of one class with its package, and returns the classes. */
    static JavaClasses planted(String... sources) {
        try {
            Path target = Files.createTempDirectory(Path.of("target"), "planted");
            StringWriter said = new StringWriter();
            List<String> options =
                    List.of(
                            "-proc:none",
                            "-d",
                            target.toString(),
                            "-cp",
                            System.getProperty("java.class.path"));
            List<JavaFileObject> files = Stream.of(sources).map(House::file).toList();
            assertThat(
                            ToolProvider.getSystemJavaCompiler()
                                    .getTask(said, null, null, options, null, files)
                                    .call())
                    .as(said::toString)
                    .isTrue();
            return new ClassFileImporter().importPath(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaFileObject file(String source) {
        Matcher name = NAME.matcher(source);
        assertThat(name.find()).as("Not a class with its package: " + source).isTrue();
        String path = (name.group(1) + "." + name.group(2)).replace('.', '/') + ".java";
        return new SimpleJavaFileObject(
                URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
