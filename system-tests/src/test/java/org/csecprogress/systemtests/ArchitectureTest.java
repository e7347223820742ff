package org.csecprogress.systemtests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.House.hold;
import static org.csecprogress.systemtests.House.planted;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.ApplicationException;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.web.JsonBuilders;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Checks the rooms of the product: what each package holds, and what it may know. */
@DisplayName("The packages")
class ArchitectureTest {
    /** How many classes a package may have, so that a newcomer finds one by reading the list. */
    private static final int ROOM = 25;

    /** Each feature, with the features that it may depend on. */
    private static final Map<String, Set<String>> MAY_KNOW = mayKnow();

    private static Map<String, Set<String>> mayKnow() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/features.txt"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(":", -1))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> features(parts[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> features(String list) {
        return list.isBlank() ? Set.of() : Set.of(list.strip().split(", "));
    }

    @Test
    @DisplayName("form no cycle")
    void noCycle() {
        hold(
                slices().matching("org.csecprogress.(**)").should().beFreeOfCycles(),
                """
                package org.csecprogress.one;
                public class First {
                    org.csecprogress.two.Second second;
                }
                """,
                """
                package org.csecprogress.two;
                public class Second {
                    org.csecprogress.one.First first;
                }
                """);
    }

    @Test
    @DisplayName("know only what the plan of the features allows")
    void plan() {
        hold(
                classes()
                        .that()
                        .resideInAPackage("org.csecprogress.*..")
                        .and()
                        .resideOutsideOfPackage("org.csecprogress.systemtests..")
                        .should(knowOnlyWhatThePlanAllows()),
                """
                package org.csecprogress.statistics;
                class KnowsFilings {
                    org.csecprogress.filing.Submission submission;
                }
                """);
    }

    private static ArchCondition<JavaClass> knowOnlyWhatThePlanAllows() {
        return new ArchCondition<>("know only what the plan allows") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String feature = Features.of(item);
                Set<String> allowed = MAY_KNOW.getOrDefault(feature, Set.of());
                for (Dependency each : item.getDirectDependenciesFromSelf()) {
                    String other = Features.of(each.getTargetClass());
                    boolean known =
                            other.isEmpty() || other.equals(feature) || allowed.contains(other);
                    if (!known) {
                        events.add(SimpleConditionEvent.violated(each, each.getDescription()));
                    }
                }
            }
        };
    }

    @Test
    @DisplayName("know everything that the plan of the features lists")
    void planIsUsed() {
        Map<String, Set<String>> unused = new TreeMap<>();
        MAY_KNOW.forEach((feature, known) -> unused.put(feature, new TreeSet<>(known)));
        for (JavaClass item : House.CLASSES) {
            Set<String> known = unused.getOrDefault(Features.of(item), new TreeSet<>());
            item.getDirectDependenciesFromSelf()
                    .forEach(each -> known.remove(Features.of(each.getTargetClass())));
        }
        unused.values().removeIf(Set::isEmpty);
        assertThat(unused).as("listed and not used").isEmpty();
    }

    /** The kinds of rule, and the parts of the planner, are used through the package above them. */
    @Test
    @DisplayName("have one door where they have inner packages")
    void innerPackagesHaveOneDoor() {
        hold(
                onlyUsedWithin("filing.rules"),
                """
                package org.csecprogress.review;
                class KnowsAKindOfRule {
                    org.csecprogress.filing.rules.kind.Rule rule;
                }
                """);
        hold(
                onlyUsedWithin("disclosure.plan"),
                """
                package org.csecprogress.release.making;
                class KnowsAPartOfThePlanner {
                    Class<?> part = org.csecprogress.disclosure.plan.attack.Attacker.class;
                }
                """);
    }

    private static ArchRule onlyUsedWithin(String outer) {
        String name = "org.csecprogress." + outer;
        return noClasses()
                .that()
                .resideOutsideOfPackage(name + "..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "are within " + outer,
                                type ->
                                        type.getPackageName().startsWith(name + ".")
                                                && !type.getPackageName().endsWith(".service")));
    }

    @Test
    @DisplayName("of the kernel know no feature")
    void kernelKnowsNoFeature() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.csecprogress.kernel")
                        .should()
                        .dependOnClassesThat(
                                JavaClass.Predicates.resideOutsideOfPackages(
                                                "java..",
                                                "jakarta.persistence..",
                                                "jakarta.validation..",
                                                "org.csecprogress.kernel")
                                        .and(
                                                DescribedPredicate.not(
                                                        JavaClass.Predicates.equivalentTo(
                                                                ApplicationException.class)))),
                """
                package org.csecprogress.kernel;
                class KnowsAFeature {
                    org.csecprogress.filing.Submission submission;
                }
                """);
    }

    @Test
    @DisplayName("of the domain use persistence and validation of Jakarta, and mark refusals")
    void domainUsesLittleOfJakarta() {
        hold(
                classes()
                        .that()
                        .resideInAPackage("org.csecprogress.*")
                        .and()
                        .resideOutsideOfPackage("org.csecprogress.auditrelease")
                        .should(useNothingElseOfJakarta()),
                """
                package org.csecprogress.filing;
                class UsesInjection {
                    @jakarta.inject.Inject String filing;
                }
                """);
    }

    private static ArchCondition<JavaClass> useNothingElseOfJakarta() {
        return new ArchCondition<>("use nothing else of Jakarta") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency each : item.getDirectDependenciesFromSelf()) {
                    JavaClass target = each.getTargetClass();
                    boolean other =
                            target.getPackageName().startsWith("jakarta.")
                                    && !target.getPackageName()
                                            .matches("jakarta\\.(persistence|validation)(\\..*)?")
                                    && !target.isEquivalentTo(ApplicationException.class);
                    if (other && !isWoven(each)) {
                        events.add(SimpleConditionEvent.violated(each, each.getDescription()));
                    }
                }
            }
        };
    }

    /** The build weaves fields and methods into entities, whose names all begin in one way. */
    private static boolean isWoven(Dependency dependency) {
        return dependency
                .getDescription()
                .startsWith("Field <" + dependency.getOriginClass().getName() + "._persistence_");
    }

    @Test
    @DisplayName("that answer requests look for what builds JSON once, not at each call")
    void jsonBuilders() {
        hold(
                noClasses()
                        .that()
                        .resideInAnyPackage("..api..", "..page..", "..web..")
                        .and()
                        .areNotAssignableTo(JsonBuilders.class)
                        .should()
                        .callMethod(Json.class, "createObjectBuilder")
                        .orShould()
                        .callMethod(Json.class, "createArrayBuilder"),
                """
                package org.csecprogress.exchange.api;
                class LooksEachTime {
                    Object made = jakarta.json.Json.createObjectBuilder();
                }
                """);
    }

    @Test
    @DisplayName("move the clock in the demonstration only")
    void onlyTheDemonstrationMovesTheClock() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..demo..")
                        .should()
                        .callMethod(BusinessClock.class, "replace", Clock.class)
                        .orShould()
                        .beAssignableTo(Clock.class),
                """
                package org.csecprogress.filing;
                class MovesTheClock {
                    void move(org.csecprogress.kernel.service.BusinessClock clock) {
                        clock.replace(java.time.Clock.systemUTC());
                    }
                }
                """);
    }

    @Test
    @DisplayName("hold few enough classes to be read as a list")
    void packagesAreRooms() {
        assertThat(crowded(House.CLASSES)).as("packages over " + ROOM + " classes").isEmpty();
        String[] guests =
                IntStream.rangeClosed(0, ROOM)
                        .mapToObj(n -> "package org.csecprogress.crowd; class Guest" + n + " {}")
                        .toArray(String[]::new);
        assertThat(crowded(planted(guests))).containsEntry("org.csecprogress.crowd", ROOM + 1);
    }

    private static Map<String, Integer> crowded(JavaClasses classes) {
        Map<String, Integer> sizes = new TreeMap<>();
        ours(classes).forEach(each -> sizes.merge(each.getPackageName(), 1, Integer::sum));
        sizes.values().removeIf(size -> size <= ROOM);
        return sizes;
    }

    private static Stream<JavaClass> ours(JavaClasses classes) {
        return classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(each -> !each.getSimpleName().equals("package-info"));
    }

    /** No package may be split, because in the EAR each module has its own class loader. */
    @Test
    @DisplayName("are never split over two modules")
    void noPackageIsSplitOverTwoModules() {
        Map<String, Set<String>> modules = new TreeMap<>();
        for (JavaClass each : House.CLASSES) {
            String source = each.getSource().orElseThrow().getUri().toString();
            modules.computeIfAbsent(each.getPackageName(), name -> new TreeSet<>())
                    .add(source.replaceAll("/org/csecprogress/.*", ""));
        }
        assertThat(modules)
                .isNotEmpty()
                .allSatisfy((name, homes) -> assertThat(homes).as(name).hasSize(1));
    }

    /** A name must stand for one class. Nested classes are named with the class around them. */
    @Test
    @DisplayName("give no name to two classes")
    void noTwoClassesHaveOneName() {
        assertThat(doubleNames(House.CLASSES)).as("simple names of more than one class").isEmpty();
        assertThat(
                        doubleNames(
                                planted(
                                        "package org.csecprogress.one; class Twin {}",
                                        "package org.csecprogress.two; class Twin {}")))
                .containsOnlyKeys("Twin");
    }

    private static Map<String, Set<String>> doubleNames(JavaClasses classes) {
        Map<String, Set<String>> byName = new TreeMap<>();
        ours(classes)
                .forEach(
                        each ->
                                byName.computeIfAbsent(each.getSimpleName(), n -> new TreeSet<>())
                                        .add(each.getName()));
        byName.values().removeIf(names -> names.size() == 1);
        return byName;
    }
}
