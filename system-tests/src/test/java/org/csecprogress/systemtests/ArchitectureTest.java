package org.csecprogress.systemtests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;

/** The house in docs/adr: what may know what. The rules find classes; they never list them. */
@AnalyzeClasses(packages = "org.csecprogress", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("org.csecprogress.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule disclosureKnowsNumbersAndTables =
            noClasses()
                    .that()
                    .resideInAPackage("org.csecprogress.disclosure..")
                    .and()
                    .resideOutsideOfPackage("org.csecprogress.disclosure.solve")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            "java..", "org.csecprogress.disclosure..", "org.csecprogress.kernel..");

    /** One room knows which library solves; nobody else may. */
    @ArchTest
    static final ArchRule onlyTheSolverKnowsItsLibraries =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.csecprogress.disclosure.solve")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.google.ortools..", "org.ojalgo..");

    /** What the auditor proves it proves with its own equations. */
    @ArchTest
    static final ArchRule auditorAndPlannerShareNoCode =
            noClasses()
                    .that()
                    .resideInAPackage("org.csecprogress.disclosure.audit..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.csecprogress.disclosure.plan..");

    @ArchTest
    static final ArchRule plannerNeverAsksTheAuditor =
            noClasses()
                    .that()
                    .resideInAPackage("org.csecprogress.disclosure.plan..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.csecprogress.disclosure.audit..");

    /** Holds from the day the package has its first class. */
    @ArchTest
    static final ArchRule statisticsKnowNumbers =
            noClasses()
                    .that()
                    .resideInAPackage("org.csecprogress.statistics..")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            "java..", "org.csecprogress.statistics..", "org.csecprogress.kernel..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule kernelKnowsNoFeature =
            noClasses()
                    .that()
                    .resideInAPackage("org.csecprogress.kernel")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            "java..", "jakarta.persistence..", "org.csecprogress.kernel");

    @ArchTest
    static final ArchRule everyServiceMethodSaysWhoMayCallIt =
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
                    .should(sayWhoMayCallThem());

    @ArchTest
    static final ArchRule everyGuardedMethodSaysWhoMayCallIt =
            methods()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Guarded.class)
                    .should(sayWhoMayCallThem());

    @ArchTest
    static final ArchRule whoeverNeedsARoleIsAnArgument =
            methods()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Guarded.class)
                    .and(needARole())
                    .should(takeAnActor());

    @ArchTest
    static final ArchRule pagesCallServicesNeverTheDatabase =
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
                    .areAssignableTo(Sql.class);

    @ArchTest
    static final ArchRule noEntityIsBoundToAForm =
            noMethods()
                    .that()
                    .haveNameStartingWith("set")
                    .and()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage("..page..", "..web..")
                    .should()
                    .haveRawParameterTypes(anEntity());

    @ArchTest
    static final ArchRule servicesDoNotKnowPages =
            noClasses()
                    .that()
                    .resideInAPackage("..service..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.csecprogress..page..",
                            "org.csecprogress..api..",
                            "jakarta.faces..",
                            "jakarta.servlet..");

    @ArchTest
    static final ArchRule domainUsesPersistenceAndNothingElseOfJakarta =
            classes()
                    .that()
                    .resideInAPackage("org.csecprogress.*")
                    .should()
                    .onlyDependOnClassesThat(
                            DescribedPredicate.not(
                                    JavaClass.Predicates.resideInAPackage("jakarta..")
                                            .and(
                                                    DescribedPredicate.not(
                                                            JavaClass.Predicates.resideInAnyPackage(
                                                                    "jakarta.persistence..",
                                                                    "jakarta.validation..")))));

    /** In the EAR each module has a class loader of its own. */
    @ArchTest
    static void noPackageIsSplitOverTwoModules(JavaClasses classes) {
        Map<String, String> moduleOf = new HashMap<>();
        for (JavaClass each : classes) {
            String source = each.getSource().orElseThrow().getUri().toString();
            String module = source.replaceAll("/org/csecprogress/.*", "");
            String before = moduleOf.putIfAbsent(each.getPackageName(), module);
            if (before != null && !before.equals(module)) {
                throw new AssertionError(
                        each.getPackageName() + " is in " + before + " and in " + module);
            }
        }
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

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return condition(
                "say who may call them",
                method ->
                        method.isAnnotatedWith(RolesAllowed.class)
                                || method.isAnnotatedWith(PermitAll.class)
                                || method.getOwner().isAnnotatedWith(RolesAllowed.class)
                                || method.getOwner().isAnnotatedWith(PermitAll.class));
    }

    private static DescribedPredicate<JavaMethod> needARole() {
        return DescribedPredicate.describe(
                "need a role",
                method ->
                        method.isAnnotatedWith(RolesAllowed.class)
                                || (method.getOwner().isAnnotatedWith(RolesAllowed.class)
                                        && !method.isAnnotatedWith(PermitAll.class)));
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
