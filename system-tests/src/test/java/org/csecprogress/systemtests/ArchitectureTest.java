package org.csecprogress.systemtests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.ApplicationException;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.statistics.PublicCount;
import org.junit.jupiter.api.Test;

/** Checks the architecture of docs/adr. The rules find classes; they never list them. */
class ArchitectureTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.csecprogress");

    /** The types of the audit from outside that the portal may use. */
    private static final Set<String> DOOR =
            Set.of("ArchiveAudit", "Outcome", "ArchiveFinding", "Channel");

    /** Each feature, with the features that it may depend on. */
    private static final Map<String, Set<String>> MAY_KNOW =
            Map.ofEntries(
                    Map.entry("aggregation", Set.of("catalog", "kernel")),
                    Map.entry("audit", Set.of("catalog", "identity", "kernel")),
                    Map.entry(
                            "auditrelease",
                            Set.of("calendar", "catalog", "csv", "kernel", "solver")),
                    Map.entry("calendar", Set.of("csv", "kernel")),
                    Map.entry("catalog", Set.of("calendar", "csv", "kernel")),
                    Map.entry("csv", Set.of()),
                    Map.entry(
                            "demo",
                            Set.of(
                                    "calendar",
                                    "catalog",
                                    "csv",
                                    "filing",
                                    "filing.answer",
                                    "filing.rules",
                                    "identity",
                                    "kernel",
                                    "progress",
                                    "release",
                                    "release.activation",
                                    "release.content",
                                    "release.freeze",
                                    "release.making",
                                    "release.protection",
                                    "release.publishing",
                                    "release.review",
                                    "release.text",
                                    "review")),
                    Map.entry("disclosure", Set.of("solver")),
                    Map.entry(
                            "exchange",
                            Set.of("catalog", "filing", "filing.answer", "filing.rules", "kernel")),
                    Map.entry(
                            "filing",
                            Set.of(
                                    "calendar",
                                    "catalog",
                                    "filing.answer",
                                    "filing.rules",
                                    "kernel",
                                    "progress")),
                    Map.entry("filing.answer", Set.of("catalog", "kernel")),
                    Map.entry(
                            "filing.rules",
                            Set.of("catalog", "csv", "filing.answer", "kernel", "privacyscreen")),
                    Map.entry("identity", Set.of("calendar", "catalog", "kernel")),
                    Map.entry("kernel", Set.of()),
                    Map.entry(
                            "notification",
                            Set.of(
                                    "calendar",
                                    "catalog",
                                    "filing",
                                    "kernel",
                                    "release",
                                    "release.content",
                                    "release.protection",
                                    "release.text",
                                    "review")),
                    Map.entry("privacyscreen", Set.of()),
                    Map.entry("problem", Set.of("filing", "kernel", "release.reading", "report")),
                    Map.entry(
                            "progress",
                            Set.of("catalog", "filing.answer", "filing.rules", "kernel")),
                    Map.entry("release", Set.of("filing", "kernel")),
                    Map.entry(
                            "release.activation",
                            Set.of("catalog", "csv", "disclosure", "kernel", "release.content")),
                    Map.entry(
                            "release.archive",
                            Set.of(
                                    "auditrelease",
                                    "kernel",
                                    "release",
                                    "release.job",
                                    "release.reading",
                                    "release.record",
                                    "solver")),
                    Map.entry(
                            "release.content",
                            Set.of("catalog", "kernel", "release", "statistics")),
                    Map.entry("release.coverage", Set.of("catalog", "csv", "kernel")),
                    Map.entry(
                            "release.finding",
                            Set.of("catalog", "kernel", "release.content", "statistics")),
                    Map.entry(
                            "release.freeze",
                            Set.of(
                                    "aggregation",
                                    "calendar",
                                    "catalog",
                                    "filing",
                                    "filing.answer",
                                    "kernel",
                                    "progress",
                                    "release",
                                    "release.content",
                                    "release.coverage",
                                    "release.preview",
                                    "release.protection",
                                    "release.record",
                                    "release.text")),
                    Map.entry("release.glossary", Set.of("catalog", "csv", "kernel")),
                    Map.entry("release.job", Set.of("kernel", "release")),
                    Map.entry(
                            "release.making",
                            Set.of(
                                    "aggregation",
                                    "catalog",
                                    "disclosure",
                                    "kernel",
                                    "release",
                                    "release.activation",
                                    "release.content",
                                    "release.freeze",
                                    "release.job",
                                    "release.preview",
                                    "release.protection",
                                    "release.record",
                                    "solver")),
                    Map.entry(
                            "release.picture",
                            Set.of("catalog", "csv", "kernel", "release.content")),
                    Map.entry(
                            "release.preview",
                            Set.of(
                                    "aggregation",
                                    "catalog",
                                    "kernel",
                                    "release",
                                    "release.content",
                                    "release.protection")),
                    Map.entry(
                            "release.protection",
                            Set.of(
                                    "aggregation",
                                    "catalog",
                                    "disclosure",
                                    "kernel",
                                    "release",
                                    "release.content",
                                    "release.job",
                                    "solver",
                                    "statistics")),
                    Map.entry(
                            "release.publishing",
                            Set.of(
                                    "calendar",
                                    "catalog",
                                    "filing",
                                    "filing.rules",
                                    "kernel",
                                    "release",
                                    "release.content",
                                    "release.freeze",
                                    "release.job",
                                    "release.making",
                                    "release.protection",
                                    "release.record",
                                    "release.review",
                                    "release.text")),
                    Map.entry("release.question", Set.of("catalog", "csv")),
                    Map.entry(
                            "release.reading",
                            Set.of(
                                    "auditrelease",
                                    "catalog",
                                    "disclosure",
                                    "kernel",
                                    "release",
                                    "release.content",
                                    "release.record")),
                    Map.entry(
                            "release.record",
                            Set.of(
                                    "disclosure",
                                    "filing",
                                    "filing.answer",
                                    "kernel",
                                    "release",
                                    "release.content",
                                    "release.protection")),
                    Map.entry(
                            "release.review",
                            Set.of(
                                    "aggregation",
                                    "calendar",
                                    "catalog",
                                    "disclosure",
                                    "filing",
                                    "filing.rules",
                                    "kernel",
                                    "release",
                                    "release.activation",
                                    "release.content",
                                    "release.coverage",
                                    "release.freeze",
                                    "release.job",
                                    "release.making",
                                    "release.preview",
                                    "release.protection",
                                    "release.record",
                                    "release.text")),
                    Map.entry(
                            "release.text",
                            Set.of(
                                    "aggregation",
                                    "catalog",
                                    "disclosure",
                                    "filing",
                                    "filing.rules",
                                    "kernel",
                                    "release",
                                    "release.content")),
                    Map.entry(
                            "releasedesk",
                            Set.of(
                                    "aggregation",
                                    "auditrelease",
                                    "calendar",
                                    "catalog",
                                    "disclosure",
                                    "kernel",
                                    "release",
                                    "release.activation",
                                    "release.archive",
                                    "release.content",
                                    "release.coverage",
                                    "release.freeze",
                                    "release.job",
                                    "release.making",
                                    "release.protection",
                                    "release.publishing",
                                    "release.reading",
                                    "release.record",
                                    "release.review",
                                    "release.text",
                                    "report")),
                    Map.entry(
                            "report",
                            Set.of(
                                    "aggregation",
                                    "calendar",
                                    "catalog",
                                    "kernel",
                                    "release",
                                    "release.activation",
                                    "release.content",
                                    "release.finding",
                                    "release.glossary",
                                    "release.picture",
                                    "release.protection",
                                    "release.question",
                                    "release.reading",
                                    "release.record",
                                    "release.text",
                                    "statistics")),
                    Map.entry(
                            "review",
                            Set.of(
                                    "calendar",
                                    "catalog",
                                    "filing",
                                    "filing.answer",
                                    "filing.rules",
                                    "kernel",
                                    "progress")),
                    Map.entry("sitetext", Set.of("filing.rules", "kernel")),
                    Map.entry("solver", Set.of()),
                    Map.entry("statistics", Set.of()));

    private static final Set<String> RUNS = Set.of("list", "first", "update", "batch");

    /** How many classes a package may have, so that a newcomer finds one by reading the list. */
    private static final int ROOM = 25;

    private static void hold(ArchRule rule) {
        rule.check(HOUSE);
    }

    @Test
    void packagesFormNoCycle() {
        hold(slices().matching("org.csecprogress.(**)").should().beFreeOfCycles());
    }

    /** The kinds of rule, and the parts of the planner, are used through the package above them. */
    @Test
    void innerPackagesHaveOneDoor() {
        for (String outer : List.of("filing.rules", "disclosure.plan")) {
            hold(
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("org.csecprogress." + outer + "..")
                            .should()
                            .dependOnClassesThat(
                                    DescribedPredicate.describe(
                                            "are within " + outer,
                                            type ->
                                                    type.getPackageName()
                                                                    .startsWith(
                                                                            "org.csecprogress."
                                                                                    + outer
                                                                                    + ".")
                                                            && !type.getPackageName()
                                                                    .endsWith(".service"))));
        }
    }

    @Test
    void onlyTheDemonstrationMovesTheClock() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..demo..")
                        .should()
                        .callMethod(BusinessClock.class, "replace", Clock.class)
                        .orShould()
                        .beAssignableTo(Clock.class));
    }

    @Test
    void featuresKnowOnlyWhatThePlanAllows() {
        hold(
                classes()
                        .that()
                        .resideInAPackage("org.csecprogress.*..")
                        .and()
                        .resideOutsideOfPackage("org.csecprogress.systemtests..")
                        .should(knowOnlyWhatThePlanAllows()));
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
    void disclosureKnowsNumbersAndTables() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.csecprogress.disclosure..")
                        .should()
                        .dependOnClassesThat()
                        .resideOutsideOfPackages(
                                "java..",
                                "org.csecprogress.disclosure..",
                                "org.csecprogress.solver"));
    }

    @Test
    void solverKnowsItsLibraries() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.csecprogress.solver..")
                        .should()
                        .dependOnClassesThat()
                        .resideOutsideOfPackages(
                                "java..",
                                "com.google.ortools..",
                                "org.ojalgo..",
                                "org.csecprogress.solver"));
    }

    /** Only the solver's package may use the solver libraries. */
    @Test
    void onlyTheSolverKnowsItsLibraries() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.csecprogress.solver")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.google.ortools..", "org.ojalgo.."));
    }

    /** The auditor must prove everything with its own equations. */
    @Test
    void auditorAndPlannerShareNoCode() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.csecprogress.disclosure.audit..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.csecprogress.disclosure.plan.."));
    }

    @Test
    void plannerNeverAsksTheAuditor() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.csecprogress.disclosure.plan..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.csecprogress.disclosure.audit.."));
    }

    /** The audit from outside must write every equation itself. */
    @Test
    void attackerSharesNoEquation() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.csecprogress.auditrelease..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.csecprogress.release..", "org.csecprogress.disclosure.."));
    }

    /** Finding what follows from facts is arithmetic: it knows no table and no catalogue. */
    @Test
    void inferenceKnowsNumbers() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.csecprogress.auditrelease.inference..")
                        .should()
                        .dependOnClassesThat()
                        .resideOutsideOfPackages(
                                "java..",
                                "org.csecprogress.auditrelease.inference",
                                "org.csecprogress.solver"));
    }

    /**
     * Code that builds releases must not use the attacker, which needs public data only. Only the
     * audit of the archive calls it, through its public types.
     */
    @Test
    void attackerStandsOutside() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.csecprogress.auditrelease..")
                        .and()
                        .haveNameNotMatching(
                                ".*\\.(release\\.(archive|reading)\\.service|releasedesk\\.archive\\.page)\\.(PublicArchive|Archive(Audit|Finding)s?\\w*)(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.csecprogress.auditrelease.."));
    }

    @Test
    void attackerHasOneDoor() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.csecprogress.auditrelease..")
                        .should()
                        .dependOnClassesThat(
                                DescribedPredicate.describe(
                                        "are behind the attacker's door",
                                        type ->
                                                type.getPackageName()
                                                                .startsWith(
                                                                        "org.csecprogress.auditrelease")
                                                        && !DOOR.contains(type.getSimpleName()))));
    }

    @Test
    void statisticsKnowNumbers() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.csecprogress.statistics..")
                        .should()
                        .dependOnClassesThat()
                        .resideOutsideOfPackages(
                                "java..",
                                "org.apache.commons.statistics..",
                                "org.csecprogress.statistics..",
                                "org.csecprogress.kernel.."));
    }

    @Test
    void oneClassKnowsTheLibraryOfDistributions() {
        hold(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(
                                "org.csecprogress.statistics.distribution.Distributions")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.commons.statistics.."));
    }

    /** Statistics must be made from rows of masked tables only. */
    @Test
    void onlyMaskedRowsBecomeCounts() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.csecprogress.statistics..")
                        .and()
                        .doNotBelongToAnyOf(MaskedCounts.class)
                        .should()
                        .accessTargetWhere(
                                DescribedPredicate.describe(
                                        "makes a public count",
                                        access ->
                                                access.getTargetOwner()
                                                                .isEquivalentTo(PublicCount.class)
                                                        && access.getName().equals("shown"))));
    }

    @Test
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
                                                "org.csecprogress.kernel")
                                        .and(
                                                DescribedPredicate.not(
                                                        JavaClass.Predicates.equivalentTo(
                                                                ApplicationException.class)))));
    }

    @Test
    void everyServiceMethodSaysWhoMayCallIt() {
        hold(
                methods()
                        .that()
                        .arePublic()
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAPackage("..service..")
                        .and()
                        .areDeclaredInClassesThat()
                        .arePublic()
                        .and(areOfBeans())
                        .and(areInReachOfPages())
                        .should(sayWhoMayCallThem()));
    }

    @Test
    void everyGuardedMethodSaysWhoMayCallIt() {
        hold(
                methods()
                        .that()
                        .arePublic()
                        .and()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Guarded.class)
                        .should(sayWhoMayCallThem()));
    }

    @Test
    void whoeverNeedsARoleIsAnArgument() {
        hold(
                methods()
                        .that()
                        .arePublic()
                        .and()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Guarded.class)
                        .and(needARole())
                        .should(takeAnActor()));
    }

    @Test
    void pagesCallServicesNeverTheDatabase() {
        hold(
                noClasses()
                        .that()
                        .resideInAnyPackage("..page..", "..web..", "..api..")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(EntityManager.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(DataSource.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(Sql.class));
    }

    /** How many statements may be SQL: those that move blocks, and a few that JPQL cannot say. */
    private static final int STATEMENTS = 40;

    @Test
    void sqlLivesInPersistence() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..persistence..")
                        .and()
                        .resideOutsideOfPackage("org.csecprogress.systemtests..")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Sql.class));
    }

    @Test
    void servicesKnowNoEntityManager() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("..service..")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(EntityManager.class));
    }

    @Test
    void nothingUsesAnImplementationOfARepository() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..persistence..")
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleNameStartingWith("Jpa"));
    }

    @Test
    void fewStatementsAreSql() {
        Set<String> statements = new TreeSet<>();
        for (JavaClass type : HOUSE) {
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isAssignableTo(Sql.class))
                    .filter(call -> !type.isAssignableTo(Sql.class))
                    .filter(call -> RUNS.contains(call.getName()))
                    .forEach(call -> statements.add(type.getName() + ":" + call.getLineNumber()));
        }
        assertThat(statements).as("calls of SQL").hasSizeLessThanOrEqualTo(STATEMENTS);
    }

    @Test
    void noEntityIsBoundToAForm() {
        hold(
                noMethods()
                        .that()
                        .haveNameStartingWith("set")
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage("..page..", "..web..")
                        .should()
                        .haveRawParameterTypes(anEntity()));
    }

    @Test
    void servicesDoNotKnowPages() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("..service..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.csecprogress..page..",
                                "org.csecprogress..web..",
                                "org.csecprogress..api..",
                                "jakarta.faces..",
                                "jakarta.servlet.."));
    }

    @Test
    void domainUsesPersistenceAndMarksItsRefusals() {
        hold(
                classes()
                        .that()
                        .resideInAPackage("org.csecprogress.*")
                        .and()
                        .resideOutsideOfPackage("org.csecprogress.auditrelease")
                        .should(useNothingElseOfJakarta()));
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
    void packagesAreRooms() {
        Map<String, Integer> sizes = new TreeMap<>();
        for (JavaClass each : HOUSE) {
            if (each.isTopLevelClass() && !each.getSimpleName().equals("package-info")) {
                String name = each.getPackageName().replace("org.csecprogress.", "");
                sizes.merge(name, 1, Integer::sum);
            }
        }
        assertThat(sizes)
                .allSatisfy(
                        (name, size) ->
                                assertThat(size)
                                        .as("classes of " + name)
                                        .isLessThanOrEqualTo(ROOM));
    }

    /** No package may be split, because in the EAR each module has its own class loader. */
    @Test
    void noPackageIsSplitOverTwoModules() {
        Map<String, String> moduleOf = new HashMap<>();
        for (JavaClass each : HOUSE) {
            String source = each.getSource().orElseThrow().getUri().toString();
            String module = source.replaceAll("/org/csecprogress/.*", "");
            String before = moduleOf.putIfAbsent(each.getPackageName(), module);
            if (before != null && !before.equals(module)) {
                throw new AssertionError(
                        each.getPackageName() + " is in " + before + " and in " + module);
            }
        }
    }

    /** A name must stand for one class. Nested classes are named with the class around them. */
    @Test
    void noTwoClassesHaveOneName() {
        Map<String, Set<String>> byName = new TreeMap<>();
        for (JavaClass each : HOUSE) {
            if (each.isTopLevelClass() && !each.getSimpleName().equals("package-info")) {
                byName.computeIfAbsent(each.getSimpleName(), name -> new TreeSet<>())
                        .add(each.getName());
            }
        }
        byName.values().removeIf(names -> names.size() == 1);
        assertThat(byName).as("simple names of more than one class").isEmpty();
    }

    private static DescribedPredicate<JavaMethod> areOfBeans() {
        return DescribedPredicate.describe(
                "are of beans",
                method ->
                        method.getOwner().getAnnotations().stream()
                                .anyMatch(
                                        a ->
                                                a.getRawType()
                                                                .getPackageName()
                                                                .equals(
                                                                        "jakarta.enterprise.context")
                                                        || a.getRawType()
                                                                .getPackageName()
                                                                .equals("jakarta.ejb")));
    }

    /**
     * Beans that only other services use are called within a use case, which has already decided
     * who may.
     */
    private static DescribedPredicate<JavaMethod> areInReachOfPages() {
        return DescribedPredicate.describe(
                "are of beans that others than services use",
                method ->
                        method.getOwner().getDirectDependenciesToSelf().stream()
                                .map(Dependency::getOriginClass)
                                .anyMatch(type -> !isOfServices(type)));
    }

    private static boolean isOfServices(JavaClass type) {
        return type.getPackageName().matches(".*\\.(service|persistence)")
                && !Features.of(type).equals("demo");
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return condition(
                "say who may call them",
                method ->
                        method.isAnnotatedWith(Allowed.class)
                                || method.isAnnotatedWith(ForEverybody.class)
                                || method.getOwner().isAnnotatedWith(Allowed.class)
                                || method.getOwner().isAnnotatedWith(ForEverybody.class));
    }

    private static DescribedPredicate<JavaMethod> needARole() {
        return DescribedPredicate.describe(
                "need a role",
                method ->
                        method.isAnnotatedWith(Allowed.class)
                                || (method.getOwner().isAnnotatedWith(Allowed.class)
                                        && !method.isAnnotatedWith(ForEverybody.class)));
    }

    private static ArchCondition<JavaMethod> takeAnActor() {
        return condition(
                "take an actor",
                method ->
                        method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Actor.class)));
    }

    private static DescribedPredicate<java.util.List<JavaClass>> anEntity() {
        return DescribedPredicate.describe(
                "an entity",
                types -> types.stream().anyMatch(type -> type.isAnnotatedWith(Entity.class)));
    }

    private static ArchCondition<JavaMethod> condition(
            String description, java.util.function.Predicate<JavaMethod> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                method,
                                holds.test(method),
                                method.getFullName() + " should " + description));
            }
        };
    }
}
