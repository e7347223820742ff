package org.csecprogress.systemtests;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csecprogress.kernel.persistence.ReadSql;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.protection.design.Design;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Checks what separates public answers from unmasked figures. The classes are found by the pages
 * and resources that use them, never listed.
 */
@DisplayName("The public side")
class PublicSideTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.csecprogress");

    private static final String PUBLICATION = "org.csecprogress.release";
    private static final String REPORT = "org.csecprogress.report..";

    private static final java.nio.file.Path PAGES =
            java.nio.file.Path.of("../web/src/main/webapp/WEB-INF");
    private static final Pattern BEAN = Pattern.compile("#\\{(?:not |empty |!)*([a-z]\\w+)[.\\[]");

    /** Returns the beans that public pages name, and the open resources of the API. */
    private static Set<JavaClass> answering() {
        Set<String> named = new TreeSet<>();
        try (Stream<java.nio.file.Path> files = Files.walk(PAGES.resolve("public"))) {
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .forEach(file -> collect(file, named));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        collect(PAGES.resolve("public.xhtml"), named);
        Set<JavaClass> found = new HashSet<>();
        for (JavaClass each : HOUSE) {
            boolean bean = each.isAnnotatedWith(Named.class) && named.contains(beanName(each));
            if (bean || isOpenResource(each)) {
                found.add(each);
            }
        }
        return found;
    }

    /** Returns whether a resource is open; those under the counties need a token. */
    private static boolean isOpenResource(JavaClass each) {
        return each.isAnnotatedWith(Path.class)
                && !each.getAnnotationOfType(Path.class).value().startsWith("/counties/");
    }

    private static void collect(java.nio.file.Path file, Set<String> names) {
        try {
            Matcher bean = BEAN.matcher(Files.readString(file));
            while (bean.find()) {
                names.add(bean.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String beanName(JavaClass bean) {
        String name = bean.getAnnotationOfType(Named.class).value();
        String simple = bean.getSimpleName();
        return name.isEmpty()
                ? simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1)
                : name;
    }

    @Test
    @DisplayName("includes the report, the archive, the dictionary and the data")
    void found() {
        assertThat(answering())
                .extracting(JavaClass::getSimpleName)
                .contains("ReportContent", "ArchivePage", "DictionaryPage", "ReleasesResource");
    }

    @Test
    @DisplayName("calls only services that everyone may call")
    void permittedToAll() {
        classes()
                .that(describe("answer everybody", answering()::contains))
                .or()
                .resideInAPackage(REPORT)
                .should(callOnlyWhatIsPermittedToAll())
                .check(HOUSE);
    }

    private static ArchCondition<JavaClass> callOnlyWhatIsPermittedToAll() {
        return new ArchCondition<>("call only what is permitted to all") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaMethodCall call : item.getMethodCallsFromSelf()) {
                    AccessTarget.MethodCallTarget target = call.getTarget();
                    boolean guarded = target.getOwner().isAnnotatedWith(Guarded.class);
                    boolean role = target.isAnnotatedWith(Allowed.class);
                    boolean all =
                            target.isAnnotatedWith(ForEverybody.class)
                                    || target.getOwner().isAnnotatedWith(ForEverybody.class);
                    if (guarded && (role || !all)) {
                        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                    }
                }
            }
        };
    }

    @Test
    @DisplayName("depends on released data only, never on figures of filings or their sums")
    void knowsNoFigure() {
        classes()
                .that(describe("answer everybody", answering()::contains))
                .or()
                .haveSimpleName("PublicReleases")
                .should(
                        new ArchCondition<>("know no figure") {
                            @Override
                            public void check(JavaClass item, ConditionEvents events) {
                                item.getDirectDependenciesFromSelf().stream()
                                        .filter(each -> holdsFigures(each.getTargetClass()))
                                        .forEach(
                                                each ->
                                                        events.add(
                                                                SimpleConditionEvent.violated(
                                                                        each,
                                                                        each.getDescription())));
                            }
                        })
                .check(HOUSE);
    }

    @Test
    @DisplayName("has a report that is made of released data in every class")
    void reportKnowsNoFigure() {
        noClasses()
                .that()
                .resideInAPackage(REPORT)
                .should()
                .dependOnClassesThat(
                        describe(
                                "hold figures",
                                type ->
                                        holdsFigures(type)
                                                && !type.getPackageName()
                                                        .startsWith("org.csecprogress.report")
                                                && !type.isEquivalentTo(Design.class)))
                .check(HOUSE);
    }

    private static boolean holdsFigures(JavaClass type) {
        return type.getPackageName().startsWith("org.csecprogress.filing")
                || type.getPackageName().startsWith("org.csecprogress.review")
                || type.getPackageName().startsWith("org.csecprogress.aggregation.service")
                || type.getPackageName().startsWith("org.csecprogress.release.protection")
                || Set.of("Cube", "Cell", "Rollup").contains(type.getSimpleName());
    }

    @Test
    @DisplayName("uses read-only connections")
    void readsOnly() {
        Set<JavaClass> readers = readers();
        assertThat(readers).extracting(JavaClass::getSimpleName).contains("ReadOnlyRecords");
        fields().that()
                .areDeclaredInClassesThat(describe("read for everybody", readers::contains))
                .and()
                .haveRawType(describe("ask the database", PublicSideTest::asksTheDatabase))
                .should()
                .haveRawType(ReadSql.class)
                .check(HOUSE);
    }

    /** Returns the classes that everybody asks, and what they hold to read releases. */
    private static Set<JavaClass> readers() {
        Set<JavaClass> asked = new HashSet<>();
        for (JavaClass each : answering()) {
            each.getMethodCallsFromSelf().forEach(call -> asked.add(call.getTargetOwner()));
        }
        Set<JavaClass> readers = new HashSet<>(asked);
        for (JavaClass each : asked) {
            each.getFields().stream()
                    .map(JavaField::getRawType)
                    .filter(JavaClass::isInterface)
                    .filter(type -> type.getPackageName().startsWith(PUBLICATION))
                    .forEach(type -> readers.addAll(type.getAllSubclasses()));
        }
        return readers;
    }

    private static boolean asksTheDatabase(JavaClass type) {
        return type.isAssignableTo(Sql.class) || type.isAssignableTo(EntityManager.class);
    }
}
